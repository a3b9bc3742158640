import { describe, expect, test } from "vitest";
import type { Agenda } from "@/lib/appointments/load-agenda";
import { agendaShades, dayBounds } from "./agenda-shades";

const labels = {
  ...{ timeOff: "Ausencia", opening: "Apertura", free: "Libre" },
  held: (names: string | null) => (names ? `Guardado · ${names}` : "Guardado"),
  waiting: (names: string | null) => (names ? `Por confirmar · ${names}` : "Por confirmar"),
  timeOffOf: (names: string) => `Ausente: ${names}`,
  openingOf: (names: string) => `Apertura · ${names}`,
  holiday: (name: { es: string }) => `Feriado: ${name.es}`,
  special: (names: string | null) => (names ? `Especial · ${names}` : "Especial"),
  reserved: (level: string) => `Para ${level}`,
};
const ana = "3f2b8a90-0000-4000-8000-000000000001";
const luis = "3f2b8a90-0000-4000-8000-000000000002";
const monday = { from: "2026-03-02", to: "2026-03-02" };

function agendaOf(given: Partial<Agenda>): Agenda {
  const professionals = [{ id: ana }] as unknown as Agenda["professionals"];
  return {
    timeZone: "America/Santo_Domingo",
    professionals,
    open: [],
    openings: [],
    timeOff: [],
    holidays: [],
    specialDays: [],
    appointments: [],
    counts: [],
    taken: [],
    holds: [],
    reserved: [],
    ...given,
  };
}

const at = (time: string, day = "02") => `2026-03-${day}T${time}:00-04:00`;
const open = (professionalId: string, from: string, to: string) => ({
  professionalId,
  start: at(from),
  end: at(to),
});
const appointment = (professionalId: string, from: string, to: string, status: string) =>
  ({
    start: at(from),
    end: at(to),
    status,
    professional: { id: professionalId },
  }) as unknown as Agenda["appointments"][number];

const spans = (agenda: Agenda, kind: string, showsFree = false) =>
  agendaShades(agenda, monday, showsFree, labels)
    .filter((shade) => shade.kind === kind)
    .map(({ start, end }) => `${start.slice(11, 16)}-${end.slice(11, 16)}`);

describe("what stands behind the appointments", () => {
  test("is closed wherever nobody attends", () => {
    const agenda = agendaOf({ open: [open(ana, "09:00", "12:00"), open(luis, "11:00", "18:00")] });
    expect(spans(agenda, "closed")).toEqual(["00:00-09:00", "18:00-00:00"]);
  });

  test("is kept for a priority, and free for nobody, while somebody attends in it", () => {
    const reserved = [
      { professionalId: ana, start: at("08:00"), end: at("10:00"), level: "urgencias" },
    ];
    const agenda = agendaOf({ open: [open(ana, "09:00", "12:00")], reserved });
    expect(labelled(agenda, "reserved")).toEqual(["09:00-10:00 Para urgencias"]);
    expect(spans(agenda, "free", true)).toEqual(["10:00-12:00"]);
    const beside = { open: [open(ana, "09:00", "12:00"), open(luis, "09:00", "10:00")], reserved };
    const both = agendaOf({ ...beside, professionals: two });
    expect(spans(both, "reserved")).toEqual([]);
    expect(spans(both, "free", true)).toEqual(["09:00-12:00"]);
  });

  test("is free where somebody attends and has nobody", () => {
    const professionals = [{ id: ana }, { id: luis }] as unknown as Agenda["professionals"];
    const agenda = agendaOf({
      professionals,
      open: [open(ana, "09:00", "12:00"), open(luis, "10:00", "11:00")],
      taken: [open(ana, "09:00", "10:30")],
    });
    expect(spans(agenda, "free")).toEqual([]);
    expect(spans(agenda, "free", true)).toEqual(["10:00-12:00"]);
    const withBuffer = agendaOf({ ...agenda, taken: [open(luis, "10:00", "11:10")] });
    expect(spans(withBuffer, "free", true)).toEqual(["09:00-12:00"]);
  });

  const two = [
    { id: ana, name: "Ana Paz", title: "Dra." },
    { id: luis, name: "Luis Gil", title: null },
  ] as unknown as Agenda["professionals"];
  const away = (professionalId: string | null, from: string, to: string) => ({
    ...{ id: "x", professionalId, reason: null },
    ...{ start: at(from), end: at(to) },
  });
  const labelled = (agenda: Agenda, kind: string) =>
    agendaShades(agenda, monday, false, labels)
      .filter((shade) => shade.kind === kind)
      .map(({ start, end, label }) => `${start.slice(11, 16)}-${end.slice(11, 16)} ${label}`);

  test("says who is away where others are not, and shades all of it where all are", () => {
    const timeOff = [away(ana, "09:00", "11:00")];
    expect(labelled(agendaOf({ timeOff }), "time_off")).toEqual(["09:00-11:00 Ausencia"]);
    const several = agendaOf({ professionals: two, timeOff });
    expect(labelled(several, "time_off")).toEqual([]);
    expect(labelled(several, "away")).toEqual(["09:00-11:00 Ausente: Dra. Ana Paz"]);
    const everybody = agendaOf({ professionals: two, timeOff: [away(null, "09:00", "11:00")] });
    expect(labelled(everybody, "time_off")).toEqual(["09:00-11:00 Ausencia"]);
    expect(labelled(everybody, "away")).toEqual([]);
  });

  test("says whose an opening is, and is no opening where they are away", () => {
    const opened = (professionalId: string, from: string, to: string) => ({
      ...open(professionalId, from, to),
      ...{ id: "x", batchId: "y" },
    });
    const openings = [opened(ana, "09:00", "12:00"), opened(luis, "09:00", "12:00")];
    const timeOff = [away(ana, "10:00", "12:00")];
    expect(labelled(agendaOf({ professionals: two, openings, timeOff }), "opening")).toEqual([
      "09:00-10:00 Apertura · Dra. Ana Paz, Luis Gil",
      "10:00-12:00 Apertura · Luis Gil",
    ]);
    const alone = agendaOf({ openings: openings.slice(0, 1), timeOff });
    expect(labelled(alone, "opening")).toEqual(["09:00-10:00 Apertura"]);
  });

  test("is kept where somebody books at this moment, and not free", () => {
    const holds = [{ id: "h", professionalId: ana, start: at("10:00"), end: at("10:20") }];
    const given = { holds, open: [open(ana, "09:00", "12:00")] };
    expect(labelled(agendaOf(given), "held")).toEqual(["10:00-10:20 Guardado"]);
    expect(labelled(agendaOf({ ...given, professionals: two }), "held")).toEqual([
      "10:00-10:20 Guardado · Dra. Ana Paz",
    ]);
    const waiting = { ...given, holds: holds.map((hold) => ({ ...hold, awaits: "Luz Díaz" })) };
    expect(labelled(agendaOf(waiting), "held")).toEqual(["10:00-10:20 Por confirmar"]);
    expect(spans(agendaOf(given), "free", true)).toEqual(["09:00-10:00", "10:20-12:00"]);
  });

  test("is a holiday with its name wherever nobody attends, openings by hand apart", () => {
    const holidays = [
      { date: "2026-03-02", name: { es: "Feria", en: "Fair" } },
    ] as unknown as Agenda["holidays"];
    const agenda = agendaOf({ holidays, open: [open(ana, "09:00", "12:00")] });
    expect(labelled(agenda, "holiday")).toEqual([
      "00:00-09:00 Feriado: Feria",
      "12:00-00:00 Feriado: Feria",
    ]);
    expect(spans(agenda, "closed")).toEqual([]);
  });

  test("is a special hour where a date has its own, named where others are on the screen", () => {
    const specialDays = [
      {
        ...{ date: "2026-03-02", professionalId: ana },
        windows: [{ startMinute: 540, endMinute: 720 }],
      },
    ] as unknown as Agenda["specialDays"];
    const given = {
      specialDays,
      open: [open(ana, "09:00", "12:00"), open(luis, "08:00", "18:00")],
    };
    expect(labelled(agendaOf(given), "special")).toEqual(["09:00-12:00 Especial"]);
    expect(labelled(agendaOf({ ...given, professionals: two }), "special")).toEqual([
      "09:00-12:00 Especial · Dra. Ana Paz",
    ]);
  });

  test("is cut at midnight, so that each day paints its own", () => {
    const away = {
      ...{ id: "x", professionalId: null, reason: "Feria" },
      ...{ start: at("22:00"), end: at("02:00", "03") },
    };
    expect(spans(agendaOf({ timeOff: [away] }), "time_off")).toEqual([
      "22:00-00:00",
      "00:00-02:00",
    ]);
  });
});

describe("the hours of the grid", () => {
  test("are the usual ones, and as many more as the days need", () => {
    expect(dayBounds(agendaOf({}))).toEqual({ from: "08:00", to: "18:00" });
    const early = agendaOf({ open: [open(ana, "06:30", "09:00")] });
    expect(dayBounds(early)).toEqual({ from: "06:00", to: "18:00" });
    const late = agendaOf({ appointments: [appointment(ana, "20:00", "20:40", "confirmed")] });
    expect(dayBounds(late)).toEqual({ from: "08:00", to: "21:00" });
  });

  test("end with the day for what goes on after midnight", () => {
    const night = agendaOf({
      open: [{ professionalId: ana, start: at("22:00"), end: at("02:00", "03") }],
    });
    expect(dayBounds(night).to).toBe("24:00");
  });
});
