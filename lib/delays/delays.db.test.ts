import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  appointment,
  auditLog,
  client,
  delay,
  type delayNotice,
  site,
  timeOff,
  travelTime,
  weeklyHours,
} from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { changeStatus } from "@/lib/appointments/change-status";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import type { Actor } from "@/lib/core/tenancy/permissions";
import { holdSlot } from "@/lib/holds/hold-slot";
import { addWalkIn } from "@/lib/queue/add-walk-in";
import { loadDesk } from "@/lib/queue/load-desk";
import { loadTurn } from "@/lib/queue/load-turn";
import { addWalkInInput } from "@/lib/queue/schema";
import { showTicket } from "@/lib/queue/show-ticket";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { owedRows } from "@/tests/factories/owed-appointments";
import type { TenantOverrides } from "@/tests/factories/tenants";
import { announceDelay } from "./announce-delay";
import { answerTimes } from "./answer-times";
import { endDelay } from "./end-delay";
import { loadDelays } from "./load-delays";
import { loadOwnDelay } from "./load-own-delay";
import { loadPreview } from "./load-preview";
import { noteTold } from "./note-told";
import { selectOpenDelays } from "./reads";
import { announceDelayInput, delayInput } from "./schema";
import { undoDelay } from "./undo-delay";

/** Monday 2026-03-02, 09:50 in Santo Domingo: the practice is open from nine to six. */
const nowMs = Date.UTC(2026, 2, 2, 13, 50);

let at: TestTenant;

async function open(overrides: TenantOverrides = {}) {
  at = await createTenant(overrides);
}

beforeEach(() => open());

const desk = (given: object = {}): TenantScope => memberScope(at, "staff", { nowMs, ...given });

let people = 0;

async function someone(email: string | null = "x"): Promise<string> {
  people += 1;
  const id = crypto.randomUUID();
  await withTenant(desk(), (tx) =>
    tx.insert(client).values({
      ...{ tenantId: at.tenant.id, id, name: `Persona ${people}`, phone: "+18095550199" },
      email: email && `persona-${people}@ejemplo.example`,
    }),
  );
  return id;
}

/** So many minutes away, where the professional attends every Monday too. */
async function otherPlace(minutes: number): Promise<string> {
  const [tenantId, toSiteId] = [at.tenant.id, crypto.randomUUID()];
  await withTenant(desk(), async (tx) => {
    await tx.insert(site).values({
      ...{ tenantId, id: toSiteId, name: "Sede norte", timeZone: at.tenant.timeZone },
    });
    await tx.insert(travelTime).values({ tenantId, fromSiteId: null, toSiteId, minutes });
    await tx.insert(weeklyHours).values({
      ...{ tenantId, professionalId: at.professionalId, siteId: toSiteId, weekday: 1 },
      ...{ startMinute: 540, endMinute: 1080 },
    });
  });
  return toSiteId;
}

async function booked(
  time: string,
  given: { clientId?: string; email?: null; siteId?: string } = {},
) {
  const clientId = given.clientId ?? (await someone(given.email));
  const outcome = await bookAppointment(memberScope(at, "owner", { nowMs: nowMs - 3_600_000 }), {
    ...{ serviceId: at.serviceId, professionalId: at.professionalId },
    ...{ start: `2026-03-02T${time}`, clientId, tellsClient: false, outsideHours: true },
    siteId: given.siteId ?? null,
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return { id: outcome.value.id, clientId };
}

const late = (minutes: number, given: object = {}) => ({
  ...{ professionalId: at.professionalId, kind: "late", minutes, mode: "move", ...given },
});

async function shown(asked: object, scope = desk()) {
  const preview = await loadPreview(scope, delayInput.parse(asked));
  if (!preview.ok) throw new Error(preview.code);
  return preview.value;
}

/** What somebody sees and confirms, unless something happens in between. */
async function announce(
  asked: object,
  {
    ways = {},
    scope = desk(),
    meanwhile = async () => {},
  }: {
    ways?: Record<string, string>;
    scope?: TenantScope;
    meanwhile?: () => Promise<unknown>;
  } = {},
) {
  const { asOfMinute, seen } = await shown(asked, scope);
  await meanwhile();
  return announceDelay(scope, announceDelayInput.parse({ ...asked, asOfMinute, seen, ways }));
}

async function announced(...given: Parameters<typeof announce>) {
  const outcome = await announce(...given);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

async function startOf(id: string): Promise<string | undefined> {
  const [row] = await withTenant(desk(), (tx) =>
    tx
      .select({ startsAt: appointment.startsAt })
      .from(appointment)
      .where(and(eq(appointment.tenantId, at.tenant.id), eq(appointment.id, id))),
  );
  const local = row && new Date(row.startsAt.getTime() - 4 * 3_600_000);
  return local?.toISOString().slice(11, 16);
}

/** Kinds of messages that will leave, but for reminders. */
async function news(id: string): Promise<string[]> {
  const rows = await owedRows(at, id);
  return rows
    .filter(({ status, kind }) => status === "pending" && kind !== "reminder")
    .map(({ kind }) => kind);
}

function rowsOf(table: typeof delay | typeof delayNotice | typeof timeOff | typeof auditLog) {
  return withTenant(desk(), (tx) =>
    tx.select().from(table).where(eq(table.tenantId, at.tenant.id)),
  );
}

describe("a professional who runs late", () => {
  test("moves who follows as little as it takes, tells each once, and says why in the log", async () => {
    const [first, second, third] = [
      await booked("10:00"),
      await booked("10:30"),
      await booked("11:30"),
    ];
    const outcome = await announced(late(20));
    expect(outcome).toMatchObject({ moved: 2, told: 2, proposed: 0, toCall: 0 });
    expect([await startOf(first.id), await startOf(second.id), await startOf(third.id)]).toEqual([
      ...["10:20", "10:50", "11:30"],
    ]);
    expect(await news(first.id)).toEqual(["moved"]);
    expect(await news(third.id)).toEqual([]);
    const log = (await rowsOf(auditLog)) as (typeof auditLog.$inferSelect)[];
    expect(log.filter(({ action }) => action === "delay:announce")).toMatchObject([
      { subjectId: outcome.id, detail: { minutes: 20, movedCount: 2, toldCount: 2 } },
    ]);
  });

  test("keeps the gap that it leaves from being booked", async () => {
    await booked("10:00");
    await announced(late(30));
    const rival = await bookAppointment(desk(), {
      ...{ serviceId: at.serviceId, professionalId: at.professionalId },
      ...{ start: "2026-03-02T10:00", clientId: await someone() },
    });
    expect(rival).toMatchObject({ ok: false, code: "outside_hours" });
  });

  test("told only, everybody keeps their time and gets one message with about when", async () => {
    const { id } = await booked("10:00");
    expect(await announced(late(15, { mode: "tell" }))).toMatchObject({ moved: 0, told: 1 });
    expect(await startOf(id)).toBe("10:00");
    expect(await news(id)).toEqual(["running_late"]);
    expect(await rowsOf(timeOff)).toEqual([]);
  });

  test("told only, somebody with two appointments in a row is told once, of the first", async () => {
    const first = await booked("10:00");
    const second = await booked("10:30", { clientId: first.clientId });
    expect(await announced(late(15, { mode: "tell" }))).toMatchObject({ told: 1 });
    expect([await news(first.id), await news(second.id)]).toEqual([["running_late"], []]);
  });

  test("asks whom no working time is left for, and moves them too where the day may end later", async () => {
    await booked("17:00");
    const last = await booked("17:30");
    const ofDay = await shown(late(20));
    expect(ofDay.affected.map(({ suggested }) => suggested)).toEqual(["tell", "propose"]);
    expect(ofDay.affected[1]?.times.length).toBe(3);
    expect((await shown(late(20, { overtime: true }))).affected).toMatchObject([
      ...[{ suggested: "shift" }, { suggested: "shift" }],
    ]);
    expect(await announced(late(20))).toMatchObject({ moved: 0, told: 2, proposed: 1 });
    expect(await startOf(last.id)).toBe("17:30");
    expect(await news(last.id)).toEqual(["times_proposed"]);
  });

  test("has whom to call where the practice leaves the kind unsaid, by what happens to each", async () => {
    await open({ tenant: { kindsOff: ["times_proposed"] } });
    await booked("17:00");
    const last = await booked("17:30");
    const { affected } = await shown(late(20));
    expect(affected[1]?.reach).toEqual({ tell: "mail", propose: "call", shift: "mail" });
    expect(await announced(late(20))).toMatchObject({ told: 1, toCall: 1, proposed: 1 });
    expect(await news(last.id)).toEqual([]);
  });

  test("moves nobody onto what the client has elsewhere", async () => {
    await open({ professionals: 2 });
    const { clientId } = await booked("10:00");
    await bookAppointment(desk(), {
      ...{ serviceId: at.serviceId, professionalId: at.professionalIds[1] ?? "", clientId },
      start: "2026-03-02T10:30",
    });
    expect((await shown(late(20))).affected).toMatchObject([{ suggested: "propose" }]);
  });

  test("keeps off a time that is kept for somebody who is filling in the form", async () => {
    await booked("10:00");
    const slot = { serviceId: at.serviceId, professionalId: at.professionalId };
    const kept = await holdSlot(publicScope(at, nowMs - 7_200_000), {
      ...{ ...slot, start: "2026-03-02T10:30" },
    });
    expect(kept.ok).toBe(true);
    expect((await shown(late(15))).affected).toMatchObject([{ suggested: "propose" }]);
  });

  test("asks those who share a time, and moves none of them alone", async () => {
    await open({ service: { capacity: 3 } });
    await booked("10:00");
    await booked("10:00");
    expect((await shown(late(45))).affected.map(({ suggested }) => suggested)).toEqual([
      ...["propose", "propose"],
    ]);
    expect((await shown(late(15))).affected.map(({ suggested }) => suggested)).toEqual([
      ...["tell", "tell"],
    ]);
    expect(await announced(late(45))).toMatchObject({ moved: 0, told: 2, proposed: 2 });
  });

  test("leaves who is to come to another place where they are, and time for the way there", async () => {
    const siteId = await otherPlace(60);
    const [here, there] = [await booked("10:00"), await booked("12:00", { siteId })];
    const { affected } = await shown(late(60));
    expect(affected).toMatchObject([{ id: here.id, suggested: "propose" }]);
    await announced(late(30));
    expect([await startOf(here.id), await startOf(there.id)]).toEqual(["10:30", "12:00"]);
  });

  test("is late from the planned end of whoever is in", async () => {
    const [inRoom, next] = [await booked("09:30"), await booked("10:00")];
    await changeStatus(desk(), { appointmentId: inRoom.id, step: "start" });
    await announced(late(25));
    expect([await startOf(inRoom.id), await startOf(next.id)]).toEqual(["09:30", "10:25"]);
  });

  test("does not write to who is here, nor to who has no e-mail: they are to be called, and ticked off", async () => {
    const [here, silent] = [await booked("10:00"), await booked("10:30", { email: null })];
    await changeStatus(desk(), { appointmentId: here.id, step: "arrive" });
    expect(await announced(late(15))).toMatchObject({ moved: 2, told: 0, toCall: 1 });
    expect([await news(here.id), await news(silent.id)]).toEqual([[], []]);
    const [view] = await loadDelays(desk());
    const notice = view?.notices.find(({ reach }) => reach === "call");
    expect(notice).toMatchObject({ isTold: false, phone: "+18095550199" });
    await noteTold(desk(), { noticeId: notice?.id ?? "", isTold: true });
    const [after] = await loadDelays(desk());
    expect(after?.notices.find(({ id }) => id === notice?.id)?.isTold).toBe(true);
  });

  test("does for each what was chosen", async () => {
    const [first, second] = [await booked("10:00"), await booked("10:30")];
    const ways = { [first.id]: "propose", [second.id]: "leave" };
    expect(await announced(late(30), { ways })).toMatchObject({ moved: 0, told: 1, proposed: 1 });
    expect([await news(first.id), await news(second.id)]).toEqual([["times_proposed"], []]);
  });

  test("does nothing where what was chosen does not go together", async () => {
    const [first, second] = [await booked("10:00"), await booked("10:30")];
    const outcome = await announce(late(30), { ways: { [second.id]: "leave" } });
    expect(outcome).toMatchObject({ ok: false, code: "delay_blocked" });
    expect(await startOf(first.id)).toBe("10:00");
    expect(await rowsOf(delay)).toEqual([]);
  });
});

describe("somebody who is away for a while", () => {
  test("concerns those of that time alone", async () => {
    const [inside, after] = [await booked("12:00"), await booked("14:00")];
    const away = { professionalId: at.professionalId, kind: "away", from: "11:30", to: "13:30" };
    const { affected } = await shown({ ...away, mode: "move" });
    expect(affected).toMatchObject([{ id: inside.id, suggested: "propose" }]);
    await announced({ ...away, mode: "move" });
    expect(await startOf(after.id)).toBe("14:00");
    expect(await rowsOf(timeOff)).toMatchObject([{ startsAt: new Date("2026-03-02T15:30:00Z") }]);
  });
});

describe("what changes between looking and confirming", () => {
  const nothingDone = async (outcome: unknown, id: string, start: string) => {
    expect(outcome).toMatchObject({ ok: false, code: "delay_changed" });
    expect([await startOf(id), await news(id)]).toEqual([start, []]);
    expect(await rowsOf(delay)).toEqual([]);
  };

  test("an appointment that was moved meanwhile: nothing is done", async () => {
    const [first, second] = [await booked("10:00"), await booked("10:30")];
    const outcome = await announce(late(20), {
      meanwhile: () =>
        rescheduleAppointment(desk(), { appointmentId: second.id, start: "2026-03-02T15:00" }),
    });
    await nothingDone(outcome, first.id, "10:00");
  });

  test("one that was cancelled, or booked in between: nothing is done", async () => {
    const [first, second] = [await booked("10:00"), await booked("10:30")];
    const cancelled = await announce(late(20), {
      meanwhile: () =>
        cancelAppointment(desk(), {
          ...{ appointmentId: second.id, reason: "Lo pidió" },
          tellsClient: false,
        }),
    });
    await nothingDone(cancelled, first.id, "10:00");
    const another = await announce(late(20), { meanwhile: () => booked("10:30") });
    await nothingDone(another, first.id, "10:00");
  });

  test("two who announce at once: one delay, and everybody is told once", async () => {
    for (const mode of ["move", "tell"]) {
      await open();
      const ids = [(await booked("10:00")).id, (await booked("10:30")).id];
      const asked = late(20, { mode });
      const { asOfMinute, seen } = await shown(asked);
      const input = announceDelayInput.parse({ ...asked, asOfMinute, seen });
      const outcomes = await Promise.all([1, 2, 3].map(() => announceDelay(desk(), input)));
      expect(outcomes.filter(({ ok }) => ok).length).toBe(1);
      expect(outcomes.flatMap((each) => (each.ok ? [] : each.code))).toEqual([
        ...["delay_changed", "delay_changed"],
      ]);
      expect((await rowsOf(delay)).length).toBe(1);
      for (const id of ids) expect((await news(id)).length).toBe(1);
    }
  });

  test("another delay takes the place of the first, whose messages do not leave any more", async () => {
    const { id } = await booked("10:00");
    await announced(late(10, { mode: "tell" }));
    await announced(late(30, { mode: "tell" }));
    expect(await news(id)).toEqual(["running_late"]);
    expect((await loadDelays(desk())).map(({ isOpen }) => isOpen).sort()).toEqual([false, true]);
  });
});

describe("a delay that was announced", () => {
  test("is undone with one touch: everybody stands where they stood, and no mail leaves", async () => {
    const [first, second] = [await booked("10:00"), await booked("10:30")];
    const { id } = await announced(late(20), { ways: { [second.id]: "shift" } });
    expect(await undoDelay(desk(), { delayId: id })).toMatchObject({ ok: true });
    expect([await startOf(first.id), await startOf(second.id)]).toEqual(["10:00", "10:30"]);
    expect(await rowsOf(timeOff)).toEqual([]);
    expect((await news(first.id)).includes("moved")).toBe(false);
    expect(await undoDelay(desk(), { delayId: id })).toMatchObject({ code: "undo_too_late" });
  });

  test("cannot be undone after a minute, nor where somebody was moved since", async () => {
    const { id: appointmentId } = await booked("10:00");
    const { id: delayId } = await announced(late(20));
    const later = desk({ nowMs: nowMs + 120_000 });
    expect(await undoDelay(later, { delayId })).toMatchObject({ code: "undo_too_late" });
    await rescheduleAppointment(desk(), { appointmentId, start: "2026-03-02T15:00" });
    expect(await undoDelay(desk(), { delayId })).toMatchObject({ code: "delay_changed" });
    expect(await startOf(appointmentId)).toBe("15:00");
  });

  test("is over when somebody says so, and what has not left stays", async () => {
    const { id } = await booked("10:00");
    const { id: delayId } = await announced(late(30, { mode: "tell" }));
    expect(await endDelay(desk(), { delayId })).toMatchObject({ ok: true });
    expect(await news(id)).toEqual([]);
    expect(await loadDelays(desk())).toMatchObject([{ isOpen: false }]);
  });

  test("makes those who wait without an appointment wait as long, and tells them", async () => {
    const { professionalId } = at;
    const berta = addWalkInInput.parse({ client: { name: "Berta Cruz" }, professionalId });
    const ticket = await addWalkIn(desk(), berta);
    if (!ticket.ok) throw new Error(ticket.code);
    await announced(late(30, { mode: "tell" }));
    const { people: now } = await loadDesk(desk());
    expect(now.find(({ isWalkIn }) => isWalkIn)?.turn?.at).toContain("10:20");
    const shownTicket = await showTicket(desk(), ticket.value);
    const token = shownTicket.ok ? (shownTicket.value.url.split("/").at(-1) ?? "") : "";
    const turn = await loadTurn(publicScope(at, nowMs), token);
    expect(turn?.late).toMatchObject({ kind: "late", minutes: 30 });
    const [open] = await loadDelays(desk());
    await endDelay(desk(), { delayId: open?.id ?? "" });
    expect((await loadTurn(publicScope(at, nowMs), token))?.late).toBeNull();
  });

  test("of somebody who is away later is told then, not before", async () => {
    await booked("12:00");
    const away = { professionalId: at.professionalId, kind: "away", from: "11:30", to: "13:30" };
    await announced({ ...away, mode: "tell" });
    const delaysAt = (hours: number) =>
      withTenant(desk(), (tx) => selectOpenDelays(tx, desk({ nowMs: nowMs + hours * 3_600_000 })));
    expect([await delaysAt(0), await delaysAt(2), await delaysAt(6)]).toMatchObject([
      ...[[], [{ kind: "away" }], []],
    ]);
  });
});

describe("a client who was asked to choose", () => {
  async function askedOne() {
    const { id, clientId } = await booked("17:30");
    await announced(late(30));
    const own = await loadOwnDelay(clientScope({ tenant: at.tenant, clientId }, nowMs), id);
    if (!own) throw new Error("Nobody was asked");
    return { id, own, scope: clientScope({ tenant: at.tenant, clientId }, nowMs) };
  }

  test("takes one of the times, whatever the practice's notice, once", async () => {
    await open({ tenant: { clientMoveNoticeHours: 48, clientCancelNoticeHours: 48 } });
    const { id, own, scope } = await askedOne();
    const [time] = own.times;
    const input = { noticeId: own.noticeId, answer: `${time?.toISOString().slice(0, 16)}:00Z` };
    expect(await answerTimes(scope, input)).toMatchObject({
      ok: true,
      value: { reply: "accepted" },
    });
    expect(await news(id)).toEqual(["moved"]);
    expect(await answerTimes(scope, input)).toMatchObject({ code: "times_over" });
    expect((await loadDelays(desk()))[0]?.notices).toMatchObject([{ reply: "accepted" }]);
  });

  test("loses a time to whoever was faster, and is shown the others", async () => {
    const { id, own, scope } = await askedOne();
    const [time] = own.times;
    const start = `${time?.toISOString().slice(0, 16)}:00Z`;
    await bookAppointment(desk(), {
      ...{ serviceId: at.serviceId, professionalId: at.professionalId, start },
      clientId: await someone(),
    });
    const outcome = await answerTimes(scope, { noticeId: own.noticeId, answer: start });
    expect(outcome).toMatchObject({ ok: false, code: "slot_taken" });
    expect((await loadOwnDelay(scope, id))?.times.length).toBe(own.times.length - 1);
  });

  test("may say that none suits, and cancel after that", async () => {
    await open({ tenant: { clientMoveNoticeHours: 48, clientCancelNoticeHours: 48 } });
    const { id, own, scope } = await askedOne();
    const { noticeId } = own;
    expect(await answerTimes(scope, { noticeId, answer: "kept" })).toMatchObject({ ok: true });
    expect(await startOf(id)).toBe("17:30");
    expect((await loadOwnDelay(scope, id))?.hasKept).toBe(true);
    const cancelled = await answerTimes(scope, { noticeId, answer: "cancelled" });
    expect(cancelled).toMatchObject({ ok: true, value: { reply: "cancelled" } });
    expect(await loadOwnDelay(scope, id)).toBeUndefined();
  });

  test("answers for nobody else, and no time that they were not asked about", async () => {
    const { own, scope } = await askedOne();
    const other = clientScope({ tenant: at.tenant, clientId: at.clientId }, nowMs);
    const answer = { noticeId: own.noticeId, answer: "kept" };
    expect(await answerTimes(other, answer)).toMatchObject({ code: "not_found" });
    const unasked = { noticeId: own.noticeId, answer: "2026-03-02T19:00:00Z" };
    expect(await answerTimes(scope, unasked)).toMatchObject({ code: "not_found" });
  });
});

describe("who may announce", () => {
  test("a professional for themself, staff for whom was granted to them, and nobody of another practice", async () => {
    await open({ professionals: 2 });
    const [own = "", other = ""] = at.professionalIds;
    await booked("10:00");
    const asked = late(20);
    const as = (role: Actor extends { role: infer R } ? R : never, given: object) =>
      announce(asked, { scope: memberScope(at, role, { nowMs, ...given }) });
    await expect(as("professional" as never, { professionalId: other })).rejects.toThrow(
      "not_found",
    );
    await expect(as("staff" as never, { grants: [other] })).rejects.toThrow("not_found");
    const neighbour = await createTenant();
    await expect(
      announce(asked, { scope: memberScope(neighbour, "owner", { nowMs }) }),
    ).rejects.toThrow("not_found");
    const mine = await as("professional" as never, { professionalId: own });
    if (!mine.ok) throw new Error(mine.code);
    const delayId = mine.value.id;
    const strangers = [
      memberScope(at, "professional", { nowMs, professionalId: other }),
      memberScope(neighbour, "owner", { nowMs }),
    ];
    for (const scope of strangers) {
      expect(await undoDelay(scope, { delayId })).toMatchObject({ code: "not_found" });
      expect(await endDelay(scope, { delayId })).toMatchObject({ code: "not_found" });
      expect(await loadDelays(scope)).toEqual([]);
    }
  });
});
