import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";
import { emptyFields, fieldsOf } from "./absence-fields";
import { absenceWords } from "./absence-words";

const t = createTranslator({ locale: "es", messages: messagesOf("es"), namespace: "timeOff" });
const tuesday = emptyFields("2026-11-24");
const lunch = { wholeDays: false, start: "12:00", end: "14:00" };
const say = (given: Partial<typeof tuesday>) => absenceWords(t, { ...tuesday, ...given }, "es-ES");

test("what comes back is said as people say it", () => {
  const until = "2027-06-30";
  expect(say({ ...lunch, repeats: "week", until })).toBe(
    "Cada martes de 12:00 a 14:00 hasta el 30 de junio de 2027",
  );
  expect(say({ ...lunch, repeats: "week", every: 2, until })).toBe(
    "Cada 2 semanas, el martes de 12:00 a 14:00 hasta el 30 de junio de 2027",
  );
  expect(say({ repeats: "month" })).toBe("El día 24 de cada mes, todo el día");
  expect(say({ repeats: "day", every: 10, to: "2026-11-26" })).toBe("Cada 10 días, durante 3 días");
  expect(say({ ...lunch, to: "2026-11-25", repeats: "month", every: 3 })).toBe(
    "Cada 3 meses, el día 24 desde 12:00 hasta 14:00, 1 día después",
  );
});

test("what stands once is said with its days and times", () => {
  expect(say({})).toBe("martes, 24 de noviembre");
  expect(say({ to: "2026-11-26" })).toBe("martes, 24 de noviembre – jueves, 26 de noviembre");
  expect(say(lunch)).toBe("martes, 24 de noviembre, de 12:00 a 14:00");
});

test("nothing is said while it makes no sense", () => {
  expect(say({ from: "" })).toBeNull();
  expect(say({ to: "2026-11-20" })).toBeNull();
  expect(say({ ...lunch, end: "12:00" })).toBeNull();
  expect(say({ ...lunch, start: "" })).toBeNull();
});

test("an absence fills its form again: whole days by their last one, moments by their times", () => {
  const noted = {
    ...{ id: "x", professionalId: "p", resourceId: null, reason: null, revision: "r" },
    ...{ start: "2026-11-24T00:00:00-04:00", end: "2026-11-27T00:00:00-04:00" },
    recurrence: null,
  };
  expect(fieldsOf(noted)).toEqual({ ...tuesday, who: "p", to: "2026-11-26" });
  const room = {
    ...{ ...noted, professionalId: null, resourceId: "r1", reason: "Limpieza" },
    ...{ start: "2026-11-24T12:00:00-04:00", end: "2026-11-24T14:00:00-04:00" },
    recurrence: { every: 2, unit: "week", until: "2027-06-30" } as const,
  };
  expect(fieldsOf(room)).toEqual({
    ...{ ...tuesday, ...lunch, who: "room:r1", reason: "Limpieza" },
    ...{ repeats: "week", every: 2, until: "2027-06-30" },
  });
});
