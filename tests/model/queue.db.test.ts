import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { changeStatus } from "@/lib/appointments/change-status";
import { type QueueRule, queueRules } from "@/lib/core/queue/rules";
import { addUsualPriorities } from "@/lib/priority/add-usual-priorities";
import { addWalkIn } from "@/lib/queue/add-walk-in";
import { callNext } from "@/lib/queue/call-next";
import { leaveQueue } from "@/lib/queue/leave-queue";
import { loadDesk } from "@/lib/queue/load-desk";
import { putBack } from "@/lib/queue/put-back";
import { addWalkInInput } from "@/lib/queue/schema";
import { skipPerson } from "@/lib/queue/skip-person";
import { startTurn } from "@/lib/queue/start-turn";
import { createTenant, memberScope, type TestTenant } from "../factories";
import { runsOf } from "../property-runs";

afterAll(closePool);

/** Monday 2026-03-02, 09:00 in Santo Domingo, in epoch minutes. */
const nine = Date.UTC(2026, 2, 2, 13) / 60_000;
const minutesOfService = 30;

/** Somebody with a ticket, as this test remembers them: written down from what was answered, read from no table. */
type Remembered = {
  readonly name: string;
  readonly entryId: string;
  readonly urgent: boolean;
  /** Epoch minutes; null of who has no appointment. */
  readonly due: number | null;
  arrived: number;
  skipped: number | null;
  /** When they were called, or came in uncalled; null once that was taken back. */
  called: number | null;
  state: "waiting" | "called" | "in_room" | "gone";
};

type Model = {
  readonly people: Remembered[];
  minute: number;
  tickets: number;
};

type Real = { readonly at: TestTenant; readonly rule: QueueRule };

const walkInComes = fc
  .record({ urgent: fc.boolean(), after: fc.nat(12) })
  .map(({ urgent, after }) =>
    command(`walk-in comes${urgent ? ", urgent" : ""}`, after, async (model, real) => {
      const name = `Sin cita ${model.tickets + 1}`;
      const reason = urgent ? "Dolor intenso" : undefined;
      const added = await addWalkIn(
        desk(model, real),
        addWalkInInput.parse({ client: { name }, reason }),
      );
      if (!added.ok) throw new Error(added.code);
      model.tickets += 1;
      expect(added.value.number).toBe(model.tickets);
      remember(model, { name, entryId: added.value.entryId, urgent, due: null });
    }),
  );

const bookedComes = fc
  .record({ urgent: fc.boolean(), inMinutes: fc.integer({ min: -2, max: 4 }), after: fc.nat(12) })
  .map(({ urgent, inMinutes, after }) =>
    command(`booked comes${urgent ? ", urgent" : ""}`, after, async (model, real) => {
      const name = `Con cita ${model.tickets + 1}`;
      const due = Math.ceil((model.minute + inMinutes * 10) / 15) * 15;
      const booked = await bookAppointment(desk(model, real), {
        ...{ serviceId: real.at.serviceId, professionalId: real.at.professionalId },
        ...{ client: { name, phone: `809 555 ${1000 + model.tickets}` }, outsideHours: true },
        ...{
          start: new Date(due * 60_000).toISOString(),
          overbook: true,
          overbookReason: "Prueba",
        },
        ...(urgent ? { reason: "Dolor intenso" } : {}),
      });
      // Its time is taken, or over: then nobody came.
      if (!booked.ok) return;
      const appointmentId = booked.value.id;
      const arrived = await changeStatus(desk(model, real), { appointmentId, step: "arrive" });
      if (!arrived.ok) throw new Error(arrived.code);
      model.tickets += 1;
      const { people } = await loadDesk(desk(model, real));
      const own = people.find((each) => each.appointmentId === appointmentId);
      expect(own?.number).toBe(model.tickets);
      remember(model, { name, entryId: own?.entryId ?? "", urgent, due });
    }),
  );

const callsNext = fc.nat(12).map((after) =>
  command("calls next", after, async (model, real) => {
    const called = await callNext(desk(model, real), { professionalId: real.at.professionalId });
    const waiting = model.people.filter(({ state }) => state === "waiting");
    if (!called.ok) {
      expect(called.code).toBe("queue_empty");
      expect(waiting).toEqual([]);
      return;
    }
    const who = waiting.find(({ entryId }) => entryId === called.value.entryId);
    if (!who) throw new Error(`${called.value.name} did not wait`);
    for (const other of waiting) {
      if (other !== who && goesBefore(other, who, waiting, model, real.rule)) {
        throw new Error(`${real.rule}: ${who.name} was called before ${other.name}`);
      }
    }
    who.state = "called";
    who.called = model.minute;
  }),
);

const steps = fc
  .record({
    step: fc.constantFrom("start", "finish", "skip", "leave", "back"),
    who: fc.nat(30),
    after: fc.nat(9),
  })
  .map(({ step, who: index, after }) =>
    command(step, after, async (model, real) => {
      const who = model.people[index % Math.max(1, model.people.length)];
      if (!who) return;
      const { entryId, state } = who;
      const scope = desk(model, real);
      if (step === "start" && (state === "waiting" || state === "called")) {
        expect((await startTurn(scope, { entryId })).ok).toBe(true);
        who.called ??= model.minute;
        who.state = "in_room";
      } else if (step === "finish" && state === "in_room") {
        const { people } = await loadDesk(scope);
        const own = people.find((each) => each.entryId === entryId);
        const appointmentId = own?.appointmentId ?? "";
        expect((await changeStatus(scope, { appointmentId, step: "complete" })).ok).toBe(true);
        who.state = "gone";
      } else if (step === "skip" && state === "called") {
        expect((await skipPerson(scope, { entryId })).ok).toBe(true);
        who.state = "waiting";
        who.skipped = model.minute;
        who.called = null;
      } else if (step === "leave" && who.due === null && state === "waiting") {
        expect((await leaveQueue(scope, { entryId })).ok).toBe(true);
        who.state = "gone";
      } else if (step === "back" && state === "called") {
        expect((await putBack(scope, { entryId })).ok).toBe(true);
        who.state = "waiting";
        who.called = null;
      } else if (step === "back" && state === "waiting" && who.skipped !== null) {
        expect((await putBack(scope, { entryId })).ok).toBe(true);
        who.skipped = null;
      }
    }),
  );

describe.each(queueRules)("a day under the rule %s", (rule) => {
  test("nobody is called twice or before somebody who goes first, and tickets have no gap", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.commands([walkInComes, bookedComes, callsNext, callsNext, steps], {
          maxCommands: 30,
          size: "max",
        }),
        async (commands) => {
          const at = await practice(rule);
          const model: Model = { people: [], minute: nine, tickets: 0 };
          await fc.asyncModelRun(() => ({ model, real: { at, rule } }), commands);
        },
      ),
      { numRuns: runsOf(4, { share: 0.2 }) },
    );
  });
});

test("of many who call and come at once each person is called once, and each ticket is given once", async () => {
  const at = await createTenant({ professionals: 3 });
  const scope = () => memberScope(at, "staff", { nowMs: nine * 60_000 });
  const comes = (index: number) =>
    addWalkIn(scope(), addWalkInInput.parse({ client: { name: `Persona ${index}` } }));
  const calls = (index: number) =>
    callNext(scope(), { professionalId: at.professionalIds[index % 3] ?? "" });
  const first = await Promise.all(Array.from({ length: 12 }, (_, index) => comes(index)));
  const [more, called] = await Promise.all([
    Promise.all(Array.from({ length: 8 }, (_, index) => comes(12 + index))),
    Promise.all(Array.from({ length: 15 }, (_, index) => calls(index))),
  ]);
  const rest = await Promise.all(Array.from({ length: 10 }, (_, index) => calls(index)));
  const numbers = [...first, ...more].map((each) => (each.ok ? each.value.number : 0));
  expect(numbers.sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  const ids = [...called, ...rest].flatMap((each) => (each.ok ? [each.value.entryId] : []));
  expect(ids).toHaveLength(20);
  expect(new Set(ids).size).toBe(20);
});

async function practice(queueRule: QueueRule): Promise<TestTenant> {
  const at = await createTenant({ tenant: { overbookLimit: 5, queueRule } });
  await addUsualPriorities(memberScope(at));
  return at;
}

function desk({ minute }: Pick<Model, "minute">, { at }: Real) {
  return memberScope(at, "owner", { nowMs: minute * 60_000 });
}

/** Every command takes a minute at least, so that no two things happen in one moment. */
function command(
  words: string,
  after: number,
  act: (model: Model, real: Real) => Promise<void>,
): fc.AsyncCommand<Model, Real> {
  return {
    check: () => true,
    run: async (model, real) => {
      model.minute += 1 + after;
      await act(model, real);
    },
    toString: () => words,
  };
}

function remember(
  model: Model,
  who: Pick<Remembered, "name" | "entryId" | "urgent" | "due">,
): void {
  const fresh = { arrived: model.minute, skipped: null, called: null, state: "waiting" } as const;
  model.people.push({ ...who, ...fresh });
}

/** Whether one who waits has to be called before another, as the settings tell people. */
function goesBefore(
  one: Remembered,
  other: Remembered,
  waiting: readonly Remembered[],
  { minute, people }: Model,
  rule: QueueRule,
): boolean {
  if (isUrgent(one) !== isUrgent(other)) return isUrgent(one);
  const came = turnOf(one) < turnOf(other);
  if (rule === "arrival") return came;
  const isDue = (each: Remembered) => hasAppointment(each) && Number(each.due) <= minute;
  const both = (test: (each: Remembered) => boolean) => test(one) && test(other);
  const isWalkIn = (each: Remembered) => !hasAppointment(each);
  if (both(isDue)) return Number(one.due) < Number(other.due);
  if (both(isWalkIn)) return came;
  if (rule === "alternate") {
    const last = [...people].sort((a, b) => (b.called ?? 0) - (a.called ?? 0))[0];
    const wantsWalkIn = last?.called != null && last.due !== null;
    if (isWalkIn(one)) return !isDue(other) || wantsWalkIn;
    if (isDue(one)) return isWalkIn(other) ? !wantsWalkIn : true;
    return !isDue(other) && !isWalkIn(other) && Number(one.due) < Number(other.due);
  }
  if (isDue(one)) return true;
  if (isWalkIn(one)) {
    const soon = minute + minutesOfService;
    return !isDue(other) && Number(other.due) >= soon && waiting.includes(one);
  }
  if (isWalkIn(other)) return Number(one.due) < minute + minutesOfService;
  return !isDue(other) && Number(one.due) < Number(other.due);
}

function isUrgent({ urgent, skipped }: Remembered): boolean {
  return urgent && skipped === null;
}

function hasAppointment({ due, skipped }: Remembered): boolean {
  return due !== null && skipped === null;
}

function turnOf({ skipped, arrived }: Remembered): number {
  return skipped ?? arrived;
}
