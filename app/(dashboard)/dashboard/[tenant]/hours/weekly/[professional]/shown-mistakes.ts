import type { WeekDraft } from "@/lib/core/week/draft";

type Codes = Readonly<Record<string, string>>;

/** Failure codes by place (`row-3.end`); nobody is told of what they are still typing until they try to save it. */
export function shownMistakes(found: Codes, hasTried: boolean): Codes {
  if (hasTried) return found;
  const unfinished = ["required", "invalid_time"];
  return Object.fromEntries(Object.entries(found).filter(([, code]) => !unfinished.includes(code)));
}

/** What the server found wrong (`windows.3.end`), by the rows and plans that it was sent. */
export function refusedFields({ plans, rows }: WeekDraft, fields: Codes): Codes {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, code]) => {
      const [list, index, field] = name.split(".");
      const key = (list === "plans" ? plans : rows)[Number(index)]?.key;
      return key && field ? [[`${key}.${field}`, code]] : [];
    }),
  );
}
