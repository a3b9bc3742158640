import { leavesTimeToBook, serviceBounds } from "@/lib/core/scheduling/service-bounds";
import type { translatorFor } from "@/lib/i18n/translator";
import { stretchText } from "./stretch-text";

/** The rules of a service as they are being typed: what is not a number yet is NaN, what may stay empty null. */
export type TypedRules = {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly stepMinutes: number;
  readonly packTightly: boolean;
  readonly minimumNoticeMinutes: number;
  readonly horizonDays: number;
  readonly dailyMax: number | null;
  readonly weeklyMax: number | null;
  readonly capacity: number;
  readonly followUpDays: number | null;
  /** Name of the kind of room it needs. */
  readonly roomKind: string | null;
  /** Who takes another time, by name. */
  readonly own: readonly { readonly name: string; readonly minutes: number }[];
};

export type Translate = ReturnType<typeof translatorFor<"services">>;

/** All the rules in one sentence; null while a number is missing or out of its bounds. */
export function rulesSentence(t: Translate, rules: TypedRules): string | null {
  if (!isWhole(rules)) return null;
  const stretch = stretchText(t);
  const said = [
    takes(t, stretch, rules),
    ...rules.own.map(({ name, minutes }) => t("says.own", { name, duration: stretch(minutes) })),
    rules.packTightly ? t("says.tight") : t("says.every", { step: stretch(rules.stepMinutes) }),
    rules.capacity > 1 ? t("says.group", { count: rules.capacity }) : null,
    rules.roomKind ? t("says.room", { kind: rules.roomKind }) : null,
    maxima(t, rules),
    booking(t, stretch, rules),
    rules.followUpDays ? t("says.followUp", { days: stretch(rules.followUpDays * 1440) }) : null,
  ];
  return `${said.filter((each) => each !== null).join("; ")}.`;
}

type Stretch = ReturnType<typeof stretchText>;

function takes(t: Translate, stretch: Stretch, rules: TypedRules): string {
  const { bufferBeforeMinutes, bufferAfterMinutes } = rules;
  const duration = stretch(rules.durationMinutes);
  const [before, after] = [stretch(bufferBeforeMinutes), stretch(bufferAfterMinutes)];
  if (bufferBeforeMinutes > 0 && bufferAfterMinutes > 0) {
    return t("says.takesBoth", { duration, before, after });
  }
  if (bufferBeforeMinutes > 0) return t("says.takesBefore", { duration, before });
  if (bufferAfterMinutes > 0) return t("says.takesAfter", { duration, after });
  return t("says.takes", { duration });
}

function maxima(t: Translate, { dailyMax: daily, weeklyMax: weekly }: TypedRules): string | null {
  if (daily !== null && weekly !== null) return t("says.dailyWeekly", { daily, weekly });
  if (daily !== null) return t("says.daily", { count: daily });
  return weekly === null ? null : t("says.weekly", { count: weekly });
}

function booking(t: Translate, stretch: Stretch, rules: TypedRules): string {
  const horizon = stretch(rules.horizonDays * 1440);
  if (rules.minimumNoticeMinutes === 0) return t("says.bookLast", { horizon });
  return t("says.book", { notice: stretch(rules.minimumNoticeMinutes), horizon });
}

function isWhole(rules: TypedRules): boolean {
  const { bufferMinutes, durationMinutes } = serviceBounds;
  return (
    isWithin(rules.durationMinutes, durationMinutes) &&
    isWithin(rules.bufferBeforeMinutes, bufferMinutes) &&
    isWithin(rules.bufferAfterMinutes, bufferMinutes) &&
    isWithin(rules.stepMinutes, serviceBounds.stepMinutes) &&
    isWithin(rules.minimumNoticeMinutes, serviceBounds.minimumNoticeMinutes) &&
    isWithin(rules.horizonDays, serviceBounds.horizonDays) &&
    leavesTimeToBook(rules.minimumNoticeMinutes, rules.horizonDays) &&
    isWithin(rules.capacity, serviceBounds.capacity) &&
    isWithin(rules.dailyMax ?? 1, serviceBounds.dailyMax) &&
    isWithin(rules.weeklyMax ?? 1, serviceBounds.weeklyMax) &&
    isWithin(rules.followUpDays ?? 1, serviceBounds.followUpDays) &&
    rules.own.every(({ minutes }) => isWithin(minutes, durationMinutes))
  );
}

function isWithin(value: number, { least, most }: { least: number; most: number }): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
