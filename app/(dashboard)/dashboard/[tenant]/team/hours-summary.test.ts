import { expect, test } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { hoursSummary } from "./hours-summary";

const said = (availabilityMode: "by_schedule" | "by_hand" | "both", weekdays: number[]) =>
  hoursSummary(translatorFor("es", "team"), { availabilityMode, weekdays }, "es-DO");

test("days in a row are said as a stretch, others one by one", () => {
  expect(said("by_schedule", [1, 2, 3, 4, 5])).toBe("lunes – viernes");
  expect(said("by_schedule", [1, 2])).toBe("lunes, martes");
  expect(said("by_schedule", [1, 3, 5])).toBe("lunes, miércoles, viernes");
});

test("who works by hand has no week, whatever was set before", () => {
  expect(said("by_hand", [1, 2, 3])).toBe("Solo las horas que se abren a mano");
  expect(said("both", [1, 2, 3])).toBe("lunes – miércoles, y lo que se abre a mano");
  expect(said("by_schedule", [])).toBe("Sin horario todavía");
});
