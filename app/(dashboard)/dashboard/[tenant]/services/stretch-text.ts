type Translate = (
  key: "minutes" | "hours" | "days" | "hoursMinutes",
  values: { count: number; rest: number },
) => string;

/** A stretch of minutes as people say it: "45 min", "1 h 30 min", "2 días". No line breaks it. */
export function stretchText(t: Translate): (minutes: number) => string {
  return (minutes) => spoken(t, minutes).replaceAll(" ", "\u00a0");
}

function spoken(t: Translate, minutes: number): string {
  if (minutes > 0 && minutes % 1440 === 0) return t("days", { count: minutes / 1440, rest: 0 });
  const [count, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (count === 0) return t("minutes", { count: minutes, rest });
  return t(rest === 0 ? "hours" : "hoursMinutes", { count, rest });
}
