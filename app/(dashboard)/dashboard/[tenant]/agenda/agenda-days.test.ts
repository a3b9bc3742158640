import { expect, test } from "vitest";
import type { Agenda } from "@/lib/appointments/load-agenda";
import { agendaDays } from "./agenda-days";

const agenda = {
  professionals: [{ id: "a", name: "Ana Paz", title: "Dra." }],
  holidays: [{ date: "2026-12-25", name: { es: "Navidad", en: "Christmas" } }],
  specialDays: [
    {
      ...{ date: "2026-12-24", professionalId: "a", note: null },
      windows: [{ startMinute: 480, endMinute: 720, siteId: null }],
    },
    { date: "2026-12-31", professionalId: null, note: "Inventario", windows: [] },
  ],
} as unknown as Agenda;

test("holidays are named in the language, special days with their hours and whose they are", () => {
  expect(agendaDays(agenda, "es-ES", "es")).toEqual([
    { kind: "holiday", id: "2026-12-25", day: "vie, 25 dic", name: "Navidad" },
    {
      ...{ kind: "special", id: "2026-12-24 a", day: "jue, 24 dic", names: "Dra. Ana Paz" },
      ...{ hours: "8:00 – 12:00", note: null },
    },
    {
      ...{ kind: "special", id: "2026-12-31 null", day: "jue, 31 dic", names: null },
      ...{ hours: null, note: "Inventario" },
    },
  ]);
  expect(agendaDays(agenda, "en", "en")[0]).toMatchObject({ name: "Christmas" });
});
