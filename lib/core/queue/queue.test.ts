import { describe, expect, test } from "vitest";
import { attendanceTimes } from "../appointments/attendance-times";
import { measuredMinutes } from "./measured-minutes";
import type { QueuePerson } from "./person";
import { planQueue } from "./plan-queue";
import { queueStateOf } from "./state";

const now = 29_000_000;

function someone(id: string, given: Partial<QueuePerson> = {}, minutes = 30): QueuePerson {
  return {
    ...{ id, level: 0, dueMinute: null, arrivedMs: now * 60_000, skippedMs: null, number: 1 },
    ...{ minutesWith: new Map([["ana", minutes]]), ...given },
  };
}

const ana = { id: "ana", freeMinute: now, hours: [], lastWasWalkIn: null };
const byAppointments = { rule: "appointments", byPriority: true } as const;

describe("the plan of the day", () => {
  test("lets an appointment that is expected in between go before whoever would keep it waiting at its time", () => {
    const waiting = [someone("uno"), someone("dos", { number: 2 })];
    const expected = [someone("cita", { dueMinute: now + 30 })];
    const turns = planQueue({ waiting, expected, attendants: [ana] }, byAppointments, now);
    expect(turns.map(({ personId, startMinute }) => [personId, startMinute - now])).toEqual([
      ["uno", 0],
      ["cita", 30],
      ["dos", 60],
    ]);
  });

  test("keeps a break free, and goes on after the last hours of the day", () => {
    const hours = [
      { startMinute: now - 60, endMinute: now + 20 },
      { startMinute: now + 80, endMinute: now + 100 },
    ];
    const waiting = [1, 2, 3].map((number) => someone(`p${number}`, { number }));
    const attendants = [{ ...ana, hours }];
    const turns = planQueue({ waiting, expected: [], attendants }, byAppointments, now);
    expect(turns.map(({ startMinute }) => startMinute - now)).toEqual([0, 80, 110]);
  });

  test("gives who wants anybody to whoever is free first", () => {
    const both = new Map([
      ["ana", 30],
      ["luis", 30],
    ]);
    const waiting = [1, 2, 3].map((number) => someone(`p${number}`, { number, minutesWith: both }));
    const luis = { ...ana, id: "luis", freeMinute: now + 10 };
    const turns = planQueue(
      { waiting, expected: [], attendants: [ana, luis] },
      byAppointments,
      now,
    );
    expect(turns.map((turn) => [turn.professionalId, turn.startMinute - now])).toEqual([
      ["ana", 0],
      ["luis", 10],
      ["ana", 30],
    ]);
  });
});

describe("what a service is likely to take", () => {
  test("is what was planned until it was measured often enough", () => {
    expect(measuredMinutes([5, 5, 5, 5], 30)).toBe(30);
    expect(measuredMinutes([5, 5, 5, 5, 5], 30)).toBe(5);
  });

  test("is the median, which one that took all day does not move, and never nothing", () => {
    expect(measuredMinutes([10, 12, 14, 16, 480], 30)).toBe(14);
    expect(measuredMinutes([10, 12, 14, 16, 18, 480], 30)).toBe(15);
    expect(measuredMinutes([0.2, 0.2, 0.2, 0.2, 0.2], 30)).toBe(1);
  });
});

describe("where somebody with a ticket is", () => {
  test("is told by the appointment, and by the ticket alone where there is none", () => {
    const ticket = { status: null, calledAt: null, leftAt: null };
    expect(queueStateOf(ticket)).toBe("waiting");
    expect(queueStateOf({ ...ticket, calledAt: 1 })).toBe("called");
    expect(queueStateOf({ ...ticket, leftAt: 1 })).toBe("left");
    expect(queueStateOf({ ...ticket, status: "arrived", leftAt: 1 })).toBe("waiting");
    expect(queueStateOf({ ...ticket, status: "in_progress", calledAt: 1 })).toBe("in_room");
    expect(queueStateOf({ ...ticket, status: "completed" })).toBe("done");
    expect(queueStateOf({ ...ticket, status: "confirmed" })).toBe("left");
    expect(queueStateOf({ ...ticket, status: "no_show" })).toBe("left");
  });
});

describe("the times of an attendance", () => {
  const at = new Date(now * 60_000);
  const before = new Date(at.getTime() - 600_000);

  test("are noted with each step and forgotten when it is taken back", () => {
    const from = (status: "confirmed" | "arrived" | "in_progress" | "completed") => ({
      status,
      arrivedAt: status === "confirmed" ? null : before,
    });
    expect(attendanceTimes(from("confirmed"), "arrived", at)).toEqual({ arrivedAt: at });
    expect(attendanceTimes(from("arrived"), "in_progress", at)).toEqual({ startedAt: at });
    expect(attendanceTimes(from("in_progress"), "completed", at)).toEqual({ completedAt: at });
    expect(attendanceTimes(from("completed"), "in_progress", at)).toEqual({ completedAt: null });
    expect(attendanceTimes(from("in_progress"), "arrived", at)).toEqual({ startedAt: null });
    expect(attendanceTimes(from("arrived"), "confirmed", at)).toEqual({ arrivedAt: null });
  });

  test("who was missed and comes after all came when they first came", () => {
    expect(attendanceTimes({ status: "no_show", arrivedAt: before }, "arrived", at)).toEqual({
      arrivedAt: before,
    });
  });
});
