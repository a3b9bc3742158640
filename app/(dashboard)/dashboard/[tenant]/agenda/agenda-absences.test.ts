import { expect, test } from "vitest";
import type { Agenda } from "@/lib/appointments/load-agenda";
import { agendaAbsences } from "./agenda-absences";

const professionals = [
  { id: "a", name: "Ana Paz", title: "Dra." },
] as unknown as Agenda["professionals"];
const away = (professionalId: string | null, start: string, end: string) => ({
  ...{ id: "x", professionalId, reason: null },
  ...{ start: `2026-03-${start}:00-04:00`, end: `2026-03-${end}:00-04:00` },
});
const read = (...timeOff: Agenda["timeOff"]) =>
  agendaAbsences({ timeOff, professionals }, "es-DO").map(({ names, days }) => `${names}: ${days}`);

test("an absence that comes back is told once, with its times", () => {
  const weekly = ["03", "10", "17", "24", "31"].map((day) =>
    away("a", `${day}T12:00`, `${day}T14:00`),
  );
  expect(read(...weekly.slice(0, 2))).toEqual([
    "Dra. Ana Paz: mar, 3 mar, 12:00 – 2:00\u00a0p.\u00a0m.; mar, 10 mar, 12:00 – 2:00\u00a0p.\u00a0m.",
  ]);
  expect(read(...weekly)).toEqual([
    "Dra. Ana Paz: mar, 3 mar, 12:00 – 2:00\u00a0p.\u00a0m.; mar, 10 mar, 12:00 – 2:00\u00a0p.\u00a0m.; …",
  ]);
});

test("an absence of whole days is told by its first and its last day", () => {
  expect(read(away("a", "03T00:00", "06T00:00"))).toEqual([
    "Dra. Ana Paz: mar, 3 mar – jue, 5 mar",
  ]);
  expect(read(away("a", "03T00:00", "04T00:00"))).toEqual(["Dra. Ana Paz: mar, 3 mar"]);
  expect(read(away(null, "03T10:00", "03T11:00"))).toEqual([
    "null: mar, 3 mar, 10:00 – 11:00\u00a0a.\u00a0m.",
  ]);
});
