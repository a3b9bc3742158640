import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { auditLog, notification } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { booked, wish } from "@/tests/booking/wishes";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { acceptAppointment } from "./accept-appointment";
import { bookAppointment } from "./book-appointment";
import { cancelAppointment } from "./cancel-appointment";
import { changeStatus } from "./change-status";
import { loadAppointment } from "./reads";
import { rescheduleAppointment } from "./reschedule-appointment";

const hourMs = 3_600_000;

// It is Monday 2 March 2026, 08:00 in Santo Domingo; clients may change until 24 hours before.
let at: TestTenant;
let elsewhere: TestTenant;
let desk: TenantScope;
let me: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 2, service: { bufferAfterMinutes: 10 } });
  elsewhere = await createTenant();
  desk = memberScope(at, "staff", { name: "Carla" });
  me = clientScope(at);
});
afterAll(closePool);

/** The signed-in client's own booking. */
const mine = (start: string) => booked(me, wish(at, start));
const asOf = (scope: TenantScope, nowMs: number) => ({ ...scope, nowMs });

describe("cancelling", () => {
  test("gives the time back, keeps the history and owes the client a message", async () => {
    const { id } = await mine("2026-03-04T10:00");
    const outcome = await cancelAppointment(me, { appointmentId: id, reason: "Viajo" });
    expect(outcome).toEqual({ ok: true, value: { id, version: 2 } });
    const detail = await loadAppointment(desk, id);
    expect(detail).toMatchObject({
      status: "cancelled",
      version: 2,
      cancellation: { by: "client", reason: "Viajo" },
    });
    expect(detail?.history.map(({ kind, version }) => [kind, version])).toEqual([
      ["booked", 1],
      ["cancelled", 2],
    ]);
    expect(await owedKinds(id)).toEqual(["cancelled"]);
    expect((await bookAppointment(publicScope(at), wish(at, "2026-03-04T10:00"))).ok).toBe(true);
  });

  test("a second time is told that it is cancelled already", async () => {
    const { id } = await mine("2026-03-04T12:00");
    const twice = await Promise.all([
      cancelAppointment(me, { appointmentId: id }),
      cancelAppointment(me, { appointmentId: id }),
    ]);
    expect(twice.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual([
      "already_cancelled",
      "ok",
    ]);
  });

  test("late or past is refused to a client, not to the team, who must say why", async () => {
    const { id } = await mine("2026-03-05T10:00");
    const soon = Date.parse("2026-03-04T11:00:00-04:00");
    const late = asOf(me, soon);
    expect(await cancelAppointment(late, { appointmentId: id })).toMatchObject({
      code: "too_late_to_cancel",
    });
    expect((await loadAppointment(late, id))?.options).toMatchObject({
      cancel: false,
      move: false,
      moveUntil: "2026-03-04T10:00:00-04:00",
      cancelUntil: "2026-03-04T10:00:00-04:00",
    });
    const past = asOf(me, soon + 48 * hourMs);
    expect(await cancelAppointment(past, { appointmentId: id })).toMatchObject({
      code: "already_past",
    });
    expect(await cancelAppointment(asOf(desk, soon), { appointmentId: id })).toMatchObject({
      code: "reason_required",
    });
    const reason = "La doctora está enferma";
    expect(await cancelAppointment(asOf(desk, soon), { appointmentId: id, reason })).toMatchObject({
      ok: true,
    });
    expect(await auditOf(id)).toEqual(["appointment:booked", "appointment:cancelled"]);
  });

  test("of a version that somebody changed meanwhile is refused", async () => {
    const { id } = await mine("2026-03-06T10:00");
    await rescheduleAppointment(desk, { appointmentId: id, start: "2026-03-06T11:00" });
    const stale = { appointmentId: id, reason: "x", expectedVersion: 1 };
    expect(await cancelAppointment(desk, stale)).toMatchObject({ code: "version_conflict" });
    expect((await cancelAppointment(desk, { ...stale, expectedVersion: 2 })).ok).toBe(true);
  });
});

test("somebody else's appointment, another tenant's and none at all answer alike", async () => {
  const theirs = await booked(publicScope(at), wish(at, "2026-03-06T15:00"));
  const foreign = await booked(publicScope(elsewhere), wish(elsewhere, "2026-03-06T15:00"));
  const doctor = memberScope(at, "professional", { professionalId: at.professionalIds[1] ?? null });
  const asked: [TenantScope, string][] = [
    [me, theirs.id],
    [me, foreign.id],
    [me, randomUUID()],
    [doctor, theirs.id],
    [desk, foreign.id],
    [publicScope(at), theirs.id],
  ];
  for (const [scope, appointmentId] of asked) {
    const answers = await Promise.all([
      cancelAppointment(scope, { appointmentId, reason: "x" }),
      rescheduleAppointment(scope, { appointmentId, start: "2026-03-07T10:00" }),
      acceptAppointment(scope, { appointmentId }),
      changeStatus(scope, { appointmentId, step: "arrive" }),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, code: "not_found" });
    expect(await loadAppointment(scope, appointmentId)).toBeUndefined();
  }
  expect(await loadAppointment(desk, "../../etc")).toBeUndefined();
});

describe("moving", () => {
  test("raises the version, keeps the history, frees the old time and owes a message", async () => {
    const { id } = await mine("2026-03-09T10:00");
    const outcome = await rescheduleAppointment(me, {
      appointmentId: id,
      start: "2026-03-09T15:00",
    });
    expect(outcome).toEqual({ ok: true, value: { id, version: 2 } });
    const detail = await loadAppointment(me, id);
    expect(detail).toMatchObject({ start: "2026-03-09T15:00:00-04:00", status: "confirmed" });
    expect(detail?.history.at(-1)).toMatchObject({
      kind: "rescheduled",
      fromStart: "2026-03-09T10:00:00-04:00",
      toStart: "2026-03-09T15:00:00-04:00",
      actorKind: "client",
    });
    expect(await owedKinds(id)).toEqual(["moved"]);
    expect((await bookAppointment(publicScope(at), wish(at, "2026-03-09T10:00"))).ok).toBe(true);
  });

  test("onto a part of its own time is possible; twice to one time changes it once", async () => {
    const { id } = await booked(desk, wish(at, "2026-03-10T10:00"));
    const target = { appointmentId: id, start: "2026-03-10T10:15", expectedVersion: 1 };
    expect((await rescheduleAppointment(desk, target)).ok).toBe(true);
    expect(await rescheduleAppointment(desk, target)).toEqual({
      ok: true,
      value: { id, version: 2 },
    });
    expect((await loadAppointment(desk, id))?.history).toHaveLength(2);
  });

  test("onto a taken time names what is free, but not where it stands", async () => {
    await booked(desk, wish(at, "2026-03-11T10:00"));
    const { id } = await mine("2026-03-11T11:00");
    const outcome = await rescheduleAppointment(me, {
      appointmentId: id,
      start: "2026-03-11T10:00",
    });
    expect(outcome).toMatchObject({ code: "slot_taken", detail: { alternatives: { length: 3 } } });
    const starts = outcome.ok ? [] : outcome.detail?.alternatives?.map(({ start }) => start);
    expect(starts).not.toContain("2026-03-11T11:00:00-04:00");
    expect((await loadAppointment(me, id))?.version).toBe(1);
  });

  test("outside of hours names what is free to the team alone", async () => {
    const { id } = await mine("2026-03-12T12:00");
    const target = { appointmentId: id, start: "2026-03-12T20:00" };
    expect(await rescheduleAppointment(desk, target)).toMatchObject({
      code: "outside_hours",
      detail: { alternatives: { length: 3 } },
    });
    expect(await rescheduleAppointment(me, target)).toEqual({ ok: false, code: "outside_hours" });
  });

  test("asks the rules of a booking", async () => {
    const { id } = await mine("2026-03-12T10:00");
    const to = (start: string) => rescheduleAppointment(me, { appointmentId: id, start });
    expect(await to("2026-03-12T10:05")).toMatchObject({ code: "off_grid" });
    expect(await to("2026-03-15T10:00")).toMatchObject({ code: "outside_hours" });
    expect(await to("2026-03-01T10:00")).toMatchObject({ code: "in_the_past" });
    expect(await to("2026-09-01T10:00")).toMatchObject({ code: "beyond_horizon" });
    const cancelled = await mine("2026-03-12T16:00");
    await cancelAppointment(me, { appointmentId: cancelled.id });
    expect(
      await rescheduleAppointment(me, { appointmentId: cancelled.id, start: "2026-03-13T16:00" }),
    ).toMatchObject({ code: "already_cancelled" });
  });

  test("to another professional takes their time and gives the first one's back", async () => {
    const [first = "", second = ""] = at.professionalIds;
    const { id } = await booked(desk, wish(at, "2026-03-13T10:00"));
    const target = { appointmentId: id, start: "2026-03-13T10:00", professionalId: second };
    expect((await rescheduleAppointment(desk, target)).ok).toBe(true);
    expect((await loadAppointment(desk, id))?.professional.id).toBe(second);
    await booked(desk, wish(at, "2026-03-13T10:00", { professionalId: first }));
  });
});

describe("accepting", () => {
  test("confirms a pending appointment, once, and says so", async () => {
    const careful = await createTenant({ tenant: { requiresAcceptance: true } });
    const self = clientScope(careful);
    const { id } = await booked(self, wish(careful, "2026-03-04T10:00"));
    expect((await loadAppointment(self, id))?.options.accept).toBe(true);
    const twice = await Promise.all(
      [1, 2].map(() => acceptAppointment(self, { appointmentId: id })),
    );
    expect(twice).toEqual(Array(2).fill({ ok: true, value: { id, version: 1 } }));
    const detail = await loadAppointment(self, id);
    expect(detail).toMatchObject({ status: "confirmed", options: { accept: false } });
    expect(detail?.acceptedAt).toBe("2026-03-02T08:00:00-04:00");
    expect(detail?.history.map(({ kind }) => kind)).toEqual(["booked", "accepted"]);
  });

  test("a client may say that they come to a confirmed one too; when the practice moves it they are asked again", async () => {
    const { id } = await mine("2026-03-16T10:00");
    expect((await acceptAppointment(me, { appointmentId: id })).ok).toBe(true);
    await rescheduleAppointment(me, { appointmentId: id, start: "2026-03-16T11:00" });
    expect((await loadAppointment(me, id))?.options.accept).toBe(false);
    await rescheduleAppointment(desk, { appointmentId: id, start: "2026-03-16T12:00" });
    expect((await loadAppointment(me, id))?.options.accept).toBe(true);
  });

  test("the team confirms a pending one; the past and the cancelled are refused", async () => {
    const careful = await createTenant({ tenant: { requiresAcceptance: true } });
    const staff = memberScope(careful, "staff");
    const { id } = await booked(publicScope(careful), wish(careful, "2026-03-04T10:00"));
    const late = asOf(staff, testNowMs + 72 * hourMs);
    expect(await acceptAppointment(late, { appointmentId: id })).toMatchObject({
      code: "already_past",
    });
    expect((await acceptAppointment(staff, { appointmentId: id })).ok).toBe(true);
    expect(await loadAppointment(staff, id)).toMatchObject({
      status: "confirmed",
      acceptedAt: null,
    });
    await cancelAppointment(staff, { appointmentId: id, reason: "x" });
    expect(await acceptAppointment(staff, { appointmentId: id })).toMatchObject({
      code: "already_cancelled",
    });
  });
});

describe("at the desk", () => {
  test("an appointment goes from arrival to its end, step by legal step", async () => {
    const { id } = await booked(desk, wish(at, "2026-03-17T10:00"));
    const there = asOf(desk, Date.parse("2026-03-17T09:50:00-04:00"));
    const step = (name: "arrive" | "start" | "complete" | "miss") =>
      changeStatus(there, { appointmentId: id, step: name });
    expect(await step("complete")).toMatchObject({ code: "illegal_transition" });
    expect(await step("miss")).toMatchObject({ code: "too_early" });
    expect((await loadAppointment(there, id))?.options.steps).toEqual(["arrive", "start"]);
    for (const name of ["arrive", "start", "complete"] as const) {
      expect((await step(name)).ok).toBe(true);
    }
    expect((await loadAppointment(there, id))?.status).toBe("completed");
    expect(await cancelAppointment(there, { appointmentId: id, reason: "x" })).toMatchObject({
      code: "not_changeable",
    });
  });

  test("who did not come loses their time, and takes it back on arrival unless it was given away", async () => {
    const { id } = await booked(desk, wish(at, "2026-03-18T10:00"));
    const later = asOf(desk, Date.parse("2026-03-18T10:20:00-04:00"));
    const missed = () => changeStatus(later, { appointmentId: id, step: "miss" });
    const arrived = () => changeStatus(later, { appointmentId: id, step: "arrive" });
    await missed();
    expect((await arrived()).ok).toBe(true);
    await missed();
    await booked(later, wish(at, "2026-03-18T10:25"));
    expect(await arrived()).toEqual({ ok: false, code: "slot_taken" });
    expect((await loadAppointment(later, id))?.status).toBe("no_show");
  });
});

describe("a slip of the desk", () => {
  const there = () => asOf(desk, Date.parse("2026-03-19T10:20:00-04:00"));
  const note = (appointmentId: string, step: "arrive" | "start" | "complete" | "miss" | "undo") =>
    changeStatus(there(), { appointmentId, step });

  test("is taken back step by step, and the history keeps both ways", async () => {
    const { id } = await booked(desk, wish(at, "2026-03-19T10:00"));
    for (const step of ["arrive", "start", "complete"] as const) await note(id, step);
    for (const _ of [1, 2, 3]) expect((await note(id, "undo")).ok).toBe(true);
    expect(await note(id, "undo")).toMatchObject({ code: "illegal_transition" });
    const detail = await loadAppointment(there(), id);
    expect(detail).toMatchObject({ status: "confirmed", options: { cancel: true, move: true } });
    expect(detail?.history.slice(1).map(({ toStatus }) => toStatus)).toEqual([
      "arrived",
      "in_progress",
      "completed",
      "in_progress",
      "arrived",
      "confirmed",
    ]);
  });

  test("of who did not come takes their time back, unless it was given away meanwhile", async () => {
    const { id } = await booked(desk, wish(at, "2026-03-19T11:00"));
    const later = asOf(desk, Date.parse("2026-03-19T11:05:00-04:00"));
    const at11 = (step: "miss" | "undo") => changeStatus(later, { appointmentId: id, step });
    await at11("miss");
    expect((await at11("undo")).ok).toBe(true);
    expect(await bookAppointment(later, wish(at, "2026-03-19T11:10"))).toMatchObject({
      code: "slot_taken",
    });
    await at11("miss");
    await booked(later, wish(at, "2026-03-19T11:10"));
    expect(await at11("undo")).toEqual({ ok: false, code: "slot_taken" });
    expect((await loadAppointment(later, id))?.status).toBe("no_show");
  });

  test("is taken back once, however often two tabs ask", async () => {
    const { id } = await booked(desk, wish(at, "2026-03-19T12:00"));
    for (const step of ["arrive", "start"] as const) await note(id, step);
    const undo = () =>
      changeStatus(there(), {
        appointmentId: id,
        step: "undo",
        expectedStatus: "in_progress",
      });
    const answers = await Promise.all([undo(), undo()]);
    expect(answers.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual([
      "ok",
      "version_conflict",
    ]);
    expect((await loadAppointment(there(), id))?.status).toBe("arrived");
  });
});

async function owedKinds(appointmentId: string): Promise<string[]> {
  const rows = await withTenant(desk, (tx) =>
    tx.select().from(notification).where(eq(notification.appointmentId, appointmentId)),
  );
  const pending = rows.filter(({ status }) => status === "pending");
  return pending.map(({ kind }) => kind).sort();
}

async function auditOf(subjectId: string): Promise<string[]> {
  const rows = await withTenant(desk, (tx) =>
    tx.select().from(auditLog).where(eq(auditLog.subjectId, subjectId)).orderBy(auditLog.createdAt),
  );
  return rows.map(({ action }) => action);
}
