import { beforeEach, describe, expect, test } from "vitest";
import type { TenantScope } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { changeStatus } from "@/lib/appointments/change-status";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { addUsualPriorities } from "@/lib/priority/add-usual-priorities";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { addScreen } from "./add-screen";
import { addWalkIn } from "./add-walk-in";
import { callNext } from "./call-next";
import { callPerson } from "./call-person";
import { leaveQueue } from "./leave-queue";
import { loadDesk } from "./load-desk";
import { loadScreen } from "./load-screen";
import { loadScreens } from "./load-screens";
import { loadTurn } from "./load-turn";
import { putBack } from "./put-back";
import { revokeScreen } from "./revoke-screen";
import { addWalkInInput } from "./schema";
import { showTicket } from "./show-ticket";
import { skipPerson } from "./skip-person";
import { startTurn } from "./start-turn";

/** Monday 2026-03-02, 10:00 in Santo Domingo: the practice is open. */
const tenOClock = Date.UTC(2026, 2, 2, 14);

let at: TestTenant;

beforeEach(async () => {
  at = await createTenant();
});

function desk(minutesAfterTen = 0): TenantScope {
  return memberScope(at, "staff", { nowMs: tenOClock + minutesAfterTen * 60_000 });
}

async function walkIn(scope: TenantScope, name: string, given: object = {}) {
  const added = await addWalkIn(scope, addWalkInInput.parse({ client: { name }, ...given }));
  if (!added.ok) throw new Error(added.code);
  return added.value;
}

async function booked(time: string, client?: object) {
  const outcome = await bookAppointment(memberScope(at), {
    ...{ serviceId: at.serviceId, professionalId: at.professionalId },
    ...{ start: `2026-03-02T${time}`, clientId: at.clientId, ...client },
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
}

/** Of the link on a ticket. */
async function tokenOf(scope: TenantScope, entryId: string): Promise<string> {
  const ticket = await showTicket(scope, { entryId });
  return ticket.ok ? (ticket.value.url.split("/").at(-1) ?? "") : "";
}

async function stateOf(scope: TenantScope, name: string) {
  return (await loadDesk(scope)).people.find((each) => each.name === name)?.state;
}

describe("somebody without an appointment", () => {
  test("waits, is called, comes in and is done, and has an appointment in their history from then on", async () => {
    const { entryId, number } = await walkIn(desk(), "Berta Cruz", { reason: "Fiebre" });
    expect(number).toBe(1);
    expect(await stateOf(desk(), "Berta Cruz")).toBe("waiting");
    const { professionalId } = at;
    const called = await callNext(desk(5), { professionalId, expectedEntryId: entryId });
    expect(called).toMatchObject({ ok: true, value: { entryId, name: "Berta Cruz" } });
    expect(await stateOf(desk(5), "Berta Cruz")).toBe("called");
    expect((await startTurn(desk(6), { entryId })).ok).toBe(true);
    const [person] = (await loadDesk(desk(10))).people;
    expect(person).toMatchObject({ state: "in_room", waitedMinutes: 6, inMinutes: 4 });
    const appointmentId = person?.appointmentId ?? "";
    expect((await changeStatus(desk(20), { appointmentId, step: "complete" })).ok).toBe(true);
    const agenda = await loadAgenda(desk(21), { from: "2026-03-02", to: "2026-03-02" });
    expect(agenda.appointments).toMatchObject([
      { status: "completed", reason: "Fiebre", client: { name: "Berta Cruz" }, overbooked: false },
    ]);
  });

  test("is not called by whoever saw somebody else as the next", async () => {
    const [first, second] = [await walkIn(desk(1), "Primera"), await walkIn(desk(2), "Segunda")];
    const { professionalId } = at;
    const seen = { professionalId, expectedEntryId: second.entryId };
    expect(await callNext(desk(5), seen)).toMatchObject({ code: "queue_moved" });
    expect(await callNext(desk(5), { professionalId })).toMatchObject({
      value: { entryId: first.entryId },
    });
  });

  test("keeps the professional's time from others while they are in", async () => {
    const { entryId } = await walkIn(desk(), "Berta Cruz");
    await startTurn(desk(), { entryId });
    const rival = await bookAppointment(desk(), {
      ...{ serviceId: at.serviceId, professionalId: at.professionalId, clientId: at.clientId },
      start: "2026-03-02T10:00",
    });
    expect(rival).toMatchObject({ ok: false, code: "slot_taken" });
  });

  test("comes in on top of an appointment where the time is taken, whatever the practice overbooks", async () => {
    await booked("10:00");
    const { entryId } = await walkIn(desk(), "Berta Cruz");
    expect(await startTurn(desk(3), { entryId })).toEqual({ ok: true, value: null });
    const { appointments } = await loadAgenda(desk(4), { from: "2026-03-02", to: "2026-03-02" });
    expect(appointments.map(({ overbooked }) => overbooked).sort()).toEqual([false, true]);
  });

  test("takes one ticket, however often the form is sent", async () => {
    const form = { formId: crypto.randomUUID() };
    const taken = [
      await walkIn(desk(), "Berta Cruz", form),
      await walkIn(desk(), "Berta Cruz", form),
    ];
    expect(new Set(taken.map(({ entryId }) => entryId)).size).toBe(1);
    expect((await walkIn(desk(), "Otra")).number).toBe(2);
  });

  test("goes before others where their reason has a priority", async () => {
    await addUsualPriorities(memberScope(at));
    await walkIn(desk(), "Primera");
    await walkIn(desk(1), "Segunda", { reason: "Dolor intenso" });
    const next = await callNext(desk(2), { professionalId: at.professionalId });
    expect(next).toMatchObject({ ok: true, value: { name: "Segunda" } });
  });

  test("who is called in vain stands behind those who wait, and gets the place back on request", async () => {
    const first = await walkIn(desk(), "Primera");
    await walkIn(desk(1), "Segunda");
    const { professionalId } = at;
    await callNext(desk(2), { professionalId });
    await skipPerson(desk(3), first);
    const next = async () =>
      (await loadDesk(desk(4))).professionals[0]?.next === first.entryId ? "Primera" : "Segunda";
    expect(await next()).toBe("Segunda");
    await putBack(desk(4), { entryId: first.entryId });
    expect(await next()).toBe("Primera");
  });

  test("may leave and come back to where they stood", async () => {
    const { entryId } = await walkIn(desk(), "Primera");
    await leaveQueue(desk(1), { entryId });
    expect(await stateOf(desk(2), "Primera")).toBe("left");
    expect(await callNext(desk(2), { professionalId: at.professionalId })).toMatchObject({
      code: "queue_empty",
    });
    await putBack(desk(3), { entryId, expectedState: "left" });
    expect(await stateOf(desk(3), "Primera")).toBe("waiting");
  });

  test("is not in any more when that is taken back, and finishes as before", async () => {
    const { entryId } = await walkIn(desk(), "Primera");
    await startTurn(desk(1), { entryId });
    await putBack(desk(2), { entryId });
    expect(await stateOf(desk(2), "Primera")).toBe("called");
    expect((await startTurn(desk(3), { entryId })).ok).toBe(true);
    expect(await stateOf(desk(3), "Primera")).toBe("in_room");
  });
});

describe("somebody with an appointment", () => {
  test("gets a ticket on arrival, from wherever it is noted, and keeps it", async () => {
    await walkIn(desk(), "Primera");
    const appointmentId = await booked("10:30");
    await changeStatus(desk(20), { appointmentId, step: "arrive" });
    const ticket = async () =>
      (await loadDesk(desk(21))).people.find((each) => each.appointmentId === appointmentId);
    expect(await ticket()).toMatchObject({ number: 2, state: "waiting", waitedMinutes: 1 });
    await changeStatus(desk(21), { appointmentId, step: "undo" });
    expect(await ticket()).toMatchObject({ state: "expected" });
    await changeStatus(desk(21), { appointmentId, step: "arrive" });
    expect(await ticket()).toMatchObject({ number: 2, state: "waiting", waitedMinutes: 0 });
  });

  test("is expected, late, and missing when the time is over; missing is only ever suggested", async () => {
    await booked("10:00");
    expect(await stateOf(desk(5), "Ana Ríos")).toBe("expected");
    expect(await stateOf(desk(15), "Ana Ríos")).toBe("late");
    expect(await stateOf(desk(30), "Ana Ríos")).toBe("missing");
  });

  test("who goes away before their time is expected again; after it they were missed", async () => {
    const appointmentId = await booked("10:30");
    const entryId = async () => (await loadDesk(desk(3))).people[0]?.entryId ?? "";
    await changeStatus(desk(2), { appointmentId, step: "arrive" });
    await leaveQueue(desk(3), { entryId: await entryId() });
    expect(await stateOf(desk(4), "Ana Ríos")).toBe("expected");
    await changeStatus(desk(32), { appointmentId, step: "arrive" });
    await leaveQueue(desk(40), { entryId: await entryId() });
    expect(await stateOf(desk(41), "Ana Ríos")).toBe("left");
  });

  test("goes before people without one at their time, and after them before it", async () => {
    const appointmentId = await booked("10:30");
    await walkIn(desk(), "Primera");
    await changeStatus(desk(1), { appointmentId, step: "arrive" });
    const nextAt = async (minutes: number) => {
      const { people, professionals } = await loadDesk(desk(minutes));
      return people.find(({ key }) => key === professionals[0]?.next)?.name;
    };
    expect(await nextAt(0)).toBe("Primera");
    expect(await nextAt(10)).toBe("Ana Ríos");
    expect(await nextAt(31)).toBe("Ana Ríos");
  });
});

describe("estimates", () => {
  test("follow what the service took lately, once it was measured often enough", async () => {
    for (let count = 0; count < 5; count += 1) {
      const { entryId } = await walkIn(desk(count * 12), `Persona ${count}`);
      await startTurn(desk(count * 12), { entryId });
      const person = (await loadDesk(desk(count * 12))).people.find(
        (each) => each.entryId === entryId,
      );
      const appointmentId = person?.appointmentId ?? "";
      await changeStatus(desk(count * 12 + 10), { appointmentId, step: "complete" });
    }
    await walkIn(desk(60), "Sexta");
    await walkIn(desk(60), "Séptima");
    const { people } = await loadDesk(desk(60));
    const turnOf = (name: string) => people.find((each) => each.name === name)?.turn?.at;
    expect(turnOf("Sexta")).toBe("2026-03-02T11:00:00-04:00");
    expect(turnOf("Séptima")).toBe("2026-03-02T11:10:00-04:00");
  });

  test("go with the day: who is done early brings everybody forward, who stays too long puts them off", async () => {
    const first = await walkIn(desk(), "Primera");
    for (const name of ["Segunda", "Tercera"]) await walkIn(desk(1), name);
    const { entryId } = await walkIn(desk(2), "Cuarta");
    await startTurn(desk(2), { entryId: first.entryId });
    const token = await tokenOf(desk(2), entryId);
    const seenAt = (minute: number) =>
      loadTurn(publicScope(at, tenOClock + minute * 60_000), token);
    // Thirty minutes each: until 10:32, 11:02 and 11:32.
    expect(await seenAt(3)).toMatchObject({ position: 3, about: "2026-03-02T11:32:00-04:00" });
    expect(await seenAt(40)).toMatchObject({ position: 3, about: "2026-03-02T11:40:00-04:00" });

    const { people } = await loadDesk(desk(10));
    const appointmentId = people.find(({ name }) => name === "Primera")?.appointmentId ?? "";
    await changeStatus(desk(10), { appointmentId, step: "complete" });
    expect(await seenAt(10)).toMatchObject({ position: 3, about: "2026-03-02T11:10:00-04:00" });
    await callNext(desk(10), { professionalId: at.professionalId });
    expect(await seenAt(11)).toMatchObject({ position: 2, about: "2026-03-02T11:11:00-04:00" });
  });
});

describe("the link of a ticket", () => {
  test("tells the place and about when, and nothing of whom; it ends with the day", async () => {
    await walkIn(desk(), "Primera");
    const { entryId } = await walkIn(desk(1), "Berta Cruz");
    const token = await tokenOf(desk(2), entryId);
    const view = await loadTurn(publicScope(at, tenOClock + 120_000), token);
    expect(view).toMatchObject({ number: 2, state: "waiting", position: 2 });
    expect(view?.about).toBe("2026-03-02T10:32:00-04:00");
    expect(JSON.stringify(view)).not.toContain("Berta");
    expect(await loadTurn(publicScope(at, tenOClock + 14 * 3_600_000), token)).toBeUndefined();
  });

  test("opens nothing in another practice, and a wrong one nothing anywhere", async () => {
    const { entryId } = await walkIn(desk(), "Berta Cruz");
    const token = await tokenOf(desk(), entryId);
    const other = await createTenant();
    expect(await loadTurn(publicScope(other, tenOClock), token)).toBeUndefined();
    expect(await loadTurn(publicScope(at, tenOClock), "x".repeat(43))).toBeUndefined();
    expect(await loadTurn(publicScope(at, tenOClock), "x")).toBeUndefined();
    const there = memberScope(other, "staff", { nowMs: tenOClock });
    expect(await showTicket(there, { entryId })).toMatchObject({ code: "not_found" });
  });
});

describe("the screen of the waiting room", () => {
  test("shows tickets or initials, never a name, until its link is revoked", async () => {
    await addScreen(desk(), {});
    const [screen] = await loadScreens(desk());
    const token = screen?.url.split("/").at(-1) ?? "";
    await walkIn(desk(), "Berta Cruz");
    await walkIn(desk(), "Carlos Díaz");
    await callNext(desk(1), { professionalId: at.professionalId });
    const shown = await loadScreen(publicScope(at, tenOClock + 60_000), token);
    expect(shown).toMatchObject({ called: [{ number: 1, initials: null }], next: [{ number: 2 }] });
    const withInitials = { ...at.tenant, screenNames: "initials" as const };
    const named = await loadScreen(publicScope({ tenant: withInitials }, tenOClock), token);
    expect(named?.called).toMatchObject([{ initials: "BC" }]);
    expect(JSON.stringify([shown, named])).not.toMatch(/Berta|Carlos|Cruz|Díaz/);
    await revokeScreen(desk(), { screenId: screen?.id ?? "" });
    expect(await loadScreen(publicScope(at, tenOClock), token)).toBeUndefined();
    expect(await revokeScreen(desk(), { screenId: screen?.id ?? "" })).toMatchObject({ ok: false });
  });
});

describe("a professional without desk duties", () => {
  test("sees and calls their own and who wants anybody, and nobody else's", async () => {
    at = await createTenant({ professionals: 2 });
    const [mine = "", theirs = ""] = at.professionalIds;
    const own = memberScope(at, "professional", { nowMs: tenOClock, professionalId: mine });
    await walkIn(desk(), "Mía", { professionalId: mine });
    await walkIn(desk(), "Cualquiera");
    const { entryId } = await walkIn(desk(), "Ajena", { professionalId: theirs });
    const { people, professionals } = await loadDesk(own);
    expect(people.map(({ name }) => name).sort()).toEqual(["Cualquiera", "Mía"]);
    expect(professionals.map(({ id }) => id)).toEqual([mine]);
    const missing = { ok: false, code: "not_found" };
    expect(await callPerson(own, { entryId })).toMatchObject(missing);
    expect(await startTurn(own, { entryId })).toMatchObject(missing);
    expect(await skipPerson(own, { entryId })).toMatchObject(missing);
    expect(await leaveQueue(own, { entryId })).toMatchObject(missing);
    expect(await putBack(own, { entryId })).toMatchObject(missing);
    expect(await callNext(own, { professionalId: theirs })).toMatchObject(missing);
    expect(await showTicket(own, { entryId })).toMatchObject(missing);
    expect(
      await addWalkIn(
        own,
        addWalkInInput.parse({ client: { name: "Otra" }, professionalId: theirs }),
      ),
    ).toMatchObject(missing);
    expect((await callNext(own, { professionalId: mine })).ok).toBe(true);
  });

  test("calls who wants anybody to themselves, whomever the queue foresees", async () => {
    at = await createTenant({ professionals: 2 });
    const [mine = "", theirs = ""] = at.professionalIds;
    for (const id of [mine, theirs]) {
      const entry = await walkIn(desk(), "Cualquiera");
      const own = memberScope(at, "professional", { nowMs: tenOClock, professionalId: id });
      expect((await callPerson(own, entry)).ok).toBe(true);
      const { people } = await loadDesk(own);
      expect(people.find(({ entryId }) => entryId === entry.entryId)?.calledToId).toBe(id);
      const other = memberScope(at, "staff", { grants: [id === mine ? theirs : mine] });
      expect(await skipPerson(other, entry)).toMatchObject({ code: "not_found" });
    }
  });

  test("has to say to whom, where they work for several and not for whom is foreseen", async () => {
    at = await createTenant({ professionals: 3 });
    const [foreseen = "", ...others] = at.professionalIds;
    const entry = await walkIn(desk(), "Cualquiera");
    const turn = (await loadDesk(desk())).people.find(({ entryId }) => entryId === entry.entryId);
    expect(turn?.turn?.professionalId).toBe(foreseen);
    const staff = memberScope(at, "staff", { nowMs: tenOClock, grants: others });
    expect(await callPerson(staff, entry)).toMatchObject({ code: "choose_professional" });
    const [chosen = ""] = others;
    expect((await callPerson(staff, { ...entry, professionalId: chosen })).ok).toBe(true);
  });
});
