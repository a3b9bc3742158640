import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import * as schema from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { changeStatus } from "@/lib/appointments/change-status";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import { marksSecret } from "@/lib/auth/device-secrets";
import type { Mark } from "@/lib/core/offline/mark";
import type { MarkAnswer } from "@/lib/core/offline/mark-answer";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { applyMarks } from "./apply-marks";
import { marksKey, sealMark } from "./sealed-mark";

/** Monday 2026-03-02, 10:30 in Santo Domingo. */
const halfPastTen = Date.UTC(2026, 2, 2, 14, 30);
const minuteMs = 60_000;
const userId = randomUUID();

let at: TestTenant;
let appointmentId: string;

beforeEach(async () => {
  at = await createTenant({ professionals: 2 });
  appointmentId = await booked("2026-03-02T10:00");
});

test("marks are applied in their order, each as of the moment at which it was made", async () => {
  const start = mark({
    step: "start",
    seenStatus: "arrived",
    madeAtMs: halfPastTen - 15 * minuteMs,
  });
  const given = [mark({ madeAtMs: halfPastTen - 20 * minuteMs }), start];
  expect(await send(desk(), given)).toMatchObject([{ outcome: "applied" }, { outcome: "applied" }]);
  expect(await row()).toMatchObject({
    status: "in_progress",
    arrivedAt: new Date(halfPastTen - 20 * minuteMs),
    startedAt: new Date(halfPastTen - 15 * minuteMs),
  });
  const [ticket] = await inTenant((tx) => tx.select().from(schema.queueEntry));
  expect(ticket?.arrivedAt).toEqual(new Date(halfPastTen - 20 * minuteMs));
});

test("a wrong clock makes no moment of the future and none before the list or what was noted before", async () => {
  const listReadAtMs = halfPastTen - 30 * minuteMs;
  const arrived = mark({ listReadAtMs, madeAtMs: halfPastTen - 600 * minuteMs });
  const startedAt = halfPastTen + 600 * minuteMs;
  const started = mark({ step: "start", seenStatus: "arrived", listReadAtMs, madeAtMs: startedAt });
  await send(desk(), [arrived, started]);
  expect(await row()).toMatchObject({
    arrivedAt: new Date(listReadAtMs),
    startedAt: new Date(halfPastTen),
  });
  const early = { step: "complete", seenStatus: "in_progress", listReadAtMs } as const;
  const done = mark({ ...early, madeAtMs: halfPastTen - 600 * minuteMs });
  const before = mark({ appointmentId: await booked("2026-03-02T11:00") });
  await send(desk(), [before, done]);
  expect((await row()).completedAt).toEqual(new Date(listReadAtMs));
});

test("sent again, also at the same moment or after it was taken back, a mark is done once and answered alike", async () => {
  const arrived = mark({});
  const answers = await Promise.all([send(desk(), [arrived]), send(desk(), [arrived])]);
  expect(answers.flat().map(({ outcome }) => outcome)).toEqual(["applied", "applied"]);
  expect(await historyOf(appointmentId)).toHaveLength(1);
  await changeStatus(desk(), { appointmentId, step: "undo" });
  expect(await send(desk(), [arrived])).toMatchObject([{ outcome: "applied" }]);
  expect((await row()).status).toBe("confirmed");
  expect(await historyOf(appointmentId)).toHaveLength(2);
});

test("what somebody else noted meanwhile is no conflict, and what follows from it is applied", async () => {
  await changeStatus(desk(), { appointmentId, step: "arrive" });
  const given = [mark({}), mark({ step: "start", seenStatus: "arrived" })];
  expect(await send(desk(), given)).toMatchObject([{ outcome: "already" }, { outcome: "applied" }]);
});

test("of an appointment that was cancelled, or noted otherwise, the mark is refused with how it stands", async () => {
  await changeStatus(desk(), { appointmentId, step: "miss" });
  const missed = mark({});
  expect(await send(desk(), [missed])).toMatchObject([
    {
      ...{ outcome: "refused", code: "version_conflict", mark: { id: missed.id, step: "arrive" } },
      now: { status: "no_show", version: 1, by: "Rosa Báez", mayChange: true },
    },
  ]);
  const insisted = mark({ seenStatus: "no_show" });
  expect(await send(desk(), [insisted])).toMatchObject([{ outcome: "applied" }]);
  await changeStatus(desk(), { appointmentId, step: "undo" });
  await cancelAppointment(desk(), { appointmentId, reason: "Viaja" });
  expect(await send(desk(), [mark({})])).toMatchObject([
    { outcome: "refused", now: { status: "cancelled" } },
  ]);
  expect((await row()).status).toBe("cancelled");
});

test("of an appointment that was moved the mark is refused, with where it stands now", async () => {
  const start = "2026-03-02T15:00";
  await rescheduleAppointment(desk(), { appointmentId, start });
  expect(await send(desk(), [mark({})])).toMatchObject([
    { outcome: "refused", now: { version: 2, start: "2026-03-02T15:00:00-04:00" } },
  ]);
  expect((await row()).status).toBe("confirmed");
});

test("one that is refused keeps no other one from being applied", async () => {
  const other = await booked("2026-03-02T11:00");
  const given = [mark({ seenStatus: "arrived", step: "start" }), mark({ appointmentId: other })];
  expect(await send(desk(), given)).toMatchObject([{ outcome: "refused" }, { outcome: "applied" }]);
});

test("nobody has missed by a mark what had not begun when it was made", async () => {
  const later = await booked("2026-03-02T11:00");
  const miss = mark({ appointmentId: later, step: "miss" });
  expect(await send(desk(), [miss])).toMatchObject([{ outcome: "refused", code: "too_early" }]);
});

test("a mark that waited for days asks again instead of being applied", async () => {
  const nowMs = halfPastTen + 49 * 60 * minuteMs;
  const late = memberScope(at, "staff", { nowMs, userId });
  const old = mark({});
  expect(await send(late, [old], nowMs)).toMatchObject([
    { outcome: "refused", code: "mark_too_old", now: { status: "confirmed" } },
  ]);
});

test("a professional marks the own appointments alone; another one's does not exist for them", async () => {
  const [mine, theirs] = at.professionalIds;
  const own = memberScope(at, "professional", { nowMs: halfPastTen, userId, professionalId: mine });
  const other = memberScope(at, "professional", {
    ...{ nowMs: halfPastTen, userId, professionalId: theirs },
  });
  expect(await send(other, [mark({})])).toMatchObject([
    { outcome: "refused", code: "not_found", now: null },
  ]);
  expect((await row()).status).toBe("confirmed");
  expect(await send(own, [mark({})])).toMatchObject([{ outcome: "applied" }]);
});

test("an appointment of another practice does not exist, whoever asks there", async () => {
  const elsewhere = await createTenant();
  const stranger = memberScope(elsewhere, "owner", { nowMs: halfPastTen, userId });
  expect(await send(stranger, [mark({})])).toMatchObject([
    { outcome: "refused", code: "not_found", now: null },
  ]);
  expect((await row()).status).toBe("confirmed");
});

test("nobody else can send somebody's marks, nor those of another practice, nor changed ones", async () => {
  const given = [mark({})];
  const unreadable = [{ outcome: "refused", code: "mark_unreadable", mark: null, now: null }];
  const somebodyElse = memberScope(at, "owner", { nowMs: halfPastTen });
  expect(await send(somebodyElse, given)).toMatchObject(unreadable);
  const key = await marksKey(marksSecret(userId));
  const elsewhere = await Promise.all(given.map((each) => sealMark(key, "otro-lugar", each)));
  expect(await answersOf(desk(), elsewhere)).toMatchObject(unreadable);
  const [sealed] = await Promise.all(given.map((each) => sealMark(key, at.tenant.slug, each)));
  const renamed = [{ nonce: "", box: "", ...sealed, id: randomUUID() }];
  expect(await answersOf(desk(), renamed)).toMatchObject(unreadable);
  expect((await row()).status).toBe("confirmed");
});

function desk(): TenantScope {
  return memberScope(at, "staff", { nowMs: halfPastTen, userId });
}

/** That who was booked at ten arrived, as the list of half an hour ago shows them, unless given otherwise. */
function mark(given: Partial<Mark>): Mark {
  return {
    ...{ id: randomUUID(), appointmentId, step: "arrive", madeAtMs: halfPastTen - 5 * minuteMs },
    ...{ listReadAtMs: halfPastTen - 30 * minuteMs, seenStatus: "confirmed", seenVersion: 1 },
    ...{ name: "Ana Ríos", start: "2026-03-02T10:00:00-04:00" },
    ...given,
  };
}

/** Sealed by `userId`, whoever sends them. */
async function send(scope: TenantScope, marks: readonly Mark[], sentAtMs = halfPastTen) {
  const key = await marksKey(marksSecret(userId));
  const { slug } = scope.tenant;
  const sealed = await Promise.all(marks.map((each) => sealMark(key, slug, each)));
  return answersOf(scope, sealed, sentAtMs);
}

async function answersOf(
  scope: TenantScope,
  sealed: Parameters<typeof applyMarks>[1]["marks"],
  sentAtMs = halfPastTen,
): Promise<readonly MarkAnswer[]> {
  const outcome = await applyMarks(scope, { sentAtMs, marks: sealed });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.answers;
}

async function booked(start: string): Promise<string> {
  const outcome = await bookAppointment(memberScope(at), {
    ...{ serviceId: at.serviceId, professionalId: at.professionalIds[0] ?? "", start },
    client: { name: `Persona de ${start}`, phone: `+1809555${start.slice(11, 13)}10` },
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
}

async function row() {
  const { appointment } = schema;
  const [found] = await inTenant((tx) =>
    tx.select().from(appointment).where(eq(appointment.id, appointmentId)),
  );
  if (!found) throw new Error("No such appointment");
  return found;
}

/** Changes of its state. */
function historyOf(id: string) {
  const { appointmentEvent: event } = schema;
  return inTenant((tx) =>
    tx
      .select()
      .from(event)
      .where(and(eq(event.appointmentId, id), eq(event.kind, "status_changed"))),
  );
}

function inTenant<T>(work: Parameters<typeof withTenant<T>>[1]): Promise<T> {
  return withTenant(memberScope(at), work);
}
