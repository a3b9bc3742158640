import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { loadAvailability } from "@/lib/availability/load-availability";
import { dateOfDay } from "@/lib/core/time/civil";
import { daysInterval } from "@/lib/core/time/zone";
import { holdSlot } from "@/lib/holds/hold-slot";
import { releaseHold } from "@/lib/holds/release-hold";
import { stranger } from "../booking/wishes";
import { runsOf } from "../property-runs";
import { referenceSlots } from "../scheduling/reference";
import { dayAt } from "../scheduling/reference/wall-clock";
import { expectKnownRefusal } from "./commands/command";
import { anyBookings, anyState, type State, type WantedBooking } from "./states/any-state";
import { type WrittenState, writeState } from "./states/write-state";

afterAll(closePool);

const tickMinutes = 15;

test("what a practice has set in its tables is offered as the rules say, minute by minute", async () => {
  await fc.assert(
    fc.asyncProperty(anyState, async (state) => {
      const written = await writeState(firstDayOf(state));
      const expected = referenceSlots(written.context, written.nowMinute).map(keyOf);
      expect((await offered(written)).map(keyOf).sort()).toEqual(expected.sort());
    }),
    { numRuns: runsOf(40, { share: 0.1 }), endOnFailure: true },
  );
}, 3_600_000);

test("whatever is offered can be booked or held first, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(anyState, anyBookings, async (state, bookings) => {
      const written = await writeState(firstDayOf(state));
      for (const booking of bookings) await book(written, booking);
      const slots = await offered(written);
      const keys = new Set(slots.map(keyOfStart));
      const others = everyStart(written).filter((start) => !keys.has(keyOfStart(start)));
      await Promise.all(others.map((start) => expectRefused(written, start)));
      for (const [index, slot] of slots.entries()) await expectBooked(written, slot, index);
      // Each was cancelled again, and gave its time back.
      expect((await offered(written)).map(keyOf)).toEqual(slots.map(keyOf));
    }),
    { numRuns: runsOf(6, { share: 0.02 }), endOnFailure: true },
  );
}, 3_600_000);

interface Start {
  readonly professionalId: string;
  readonly siteId: string | null;
  readonly startMinute: number;
}

type Offered = Start & { readonly endMinute: number; readonly seatsLeft?: number };

/** A whole local day of the tenant, and nothing of the next. */
function firstDayOf(state: State): State {
  const { context } = state;
  const date = dateOf(context);
  return { ...state, context: { ...context, range: daysInterval(date, date, context.timeZone) } };
}

async function offered({ visitor, practice, context, declared }: WrittenState): Promise<Offered[]> {
  const { startMinute } = context.range;
  const date = dateOfDay(dayAt(startMinute, context.timeZone));
  const query = {
    serviceId: practice.serviceId,
    professionalId: "any",
    from: date,
    to: date,
    declared,
  };
  const loaded = await loadAvailability(visitor, query);
  if (!loaded.ok) throw new Error(loaded.code);
  return loaded.value.slots.map(({ start, end, ...slot }) => ({
    ...slot,
    startMinute: Date.parse(start) / 60_000,
    endMinute: Date.parse(end) / 60_000,
  }));
}

/** Every quarter of an hour with everybody. */
function everyStart({ context: { range, professionals } }: WrittenState): Start[] {
  const starts: Start[] = [];
  for (let minute = range.startMinute; minute < range.endMinute; minute += tickMinutes) {
    for (const { professionalId, siteId = null } of professionals) {
      starts.push({ professionalId, siteId, startMinute: minute });
    }
  }
  return starts;
}

async function book(written: WrittenState, wanted: WantedBooking): Promise<void> {
  const { context, desk, practice, otherServiceId } = written;
  const whom = context.professionals[wanted.professional % context.professionals.length];
  expectKnownRefusal(
    await bookAppointment(desk, {
      serviceId: wanted.isOther ? otherServiceId : practice.serviceId,
      professionalId: whom?.professionalId ?? "",
      ...(wanted.isOther ? {} : { siteId: whom?.siteId ?? null }),
      start: isoOf(context.range.startMinute + wanted.after),
      client: stranger(),
      outsideHours: true,
    }),
  );
}

function attempt(written: WrittenState, start: Start, holdId?: string) {
  return bookAppointment(written.visitor, {
    ...wishFor(written, start),
    ...{ client: stranger(), holdId },
  });
}

function wishFor({ practice, declared }: WrittenState, { startMinute, ...whom }: Start) {
  const { professionalId, siteId } = whom;
  const { serviceId } = practice;
  return { serviceId, professionalId, siteId, declared, start: isoOf(startMinute) };
}

async function expectRefused(written: WrittenState, start: Start): Promise<void> {
  const outcome = await attempt(written, start);
  expect(outcome, keyOfStart(start)).toMatchObject({ ok: false });
  expectKnownRefusal(outcome);
}

/** Each third slot at once, each third with a hold, and the others after a hold that was left. */
async function expectBooked(written: WrittenState, slot: Offered, index: number): Promise<void> {
  const holdId = index % 3 === 0 ? undefined : await expectHeld(written, slot);
  if (holdId && index % 3 === 2) await releaseHold(written.visitor, { holdId });
  const outcome = await attempt(written, slot, index % 3 === 1 ? holdId : undefined);
  if (!outcome.ok) throw new Error(`${keyOf(slot)} was offered and refused: ${outcome.code}`);
  const { id, professional, start, end } = outcome.value;
  expect(professional.id).toBe(slot.professionalId);
  expect([start, end].map((iso) => Date.parse(iso) / 60_000)).toEqual([
    slot.startMinute,
    slot.endMinute,
  ]);
  const cancelled = { appointmentId: id, reason: "Era una prueba" };
  expect(await cancelAppointment(written.desk, cancelled)).toMatchObject({ ok: true });
}

/** While it is held, a seat less of an open session is offered; of a start where nobody is yet, nothing. */
async function expectHeld(written: WrittenState, slot: Offered): Promise<string> {
  const held = await holdSlot(written.visitor, wishFor(written, slot));
  if (!held.ok) throw new Error(`${keyOf(slot)} was offered and not held: ${held.code}`);
  // The tables live today, the state in its own year: there it was held now.
  const heldAt = isoOf(written.nowMinute);
  await withTenant(written.desk, (tx) =>
    tx.execute(sql`UPDATE slot_hold SET created_at = ${heldAt} WHERE id = ${held.value.id}`),
  );
  const left = (await offered(written)).find((each) => keyOfStart(each) === keyOfStart(slot));
  const seatsLeft = (slot.seatsLeft ?? 1) - 1;
  expect(left?.seatsLeft ?? 0, keyOf(slot)).toBe(hasBegun(slot, written) ? seatsLeft : 0);
  return held.value.id;
}

function keyOf(slot: Offered): string {
  return `${keyOfStart(slot)} until ${isoOf(slot.endMinute)}, seats: ${slot.seatsLeft ?? "one"}`;
}

function keyOfStart({ startMinute, professionalId, siteId }: Start): string {
  return `${isoOf(startMinute)} with ${professionalId} at ${siteId ?? "the main place"}`;
}

/** Whether others come to it already: then not all of its seats are left. */
function hasBegun({ seatsLeft }: Offered, { context }: WrittenState): boolean {
  return seatsLeft !== undefined && seatsLeft < (context.rules.capacity ?? 1);
}

/** The local day in the middle of the range, in which clocks may change. */
function dateOf({ range, timeZone }: State["context"]): string {
  return dateOfDay(dayAt(range.startMinute + 36 * 60, timeZone));
}

function isoOf(minute: number): string {
  return new Date(minute * 60_000).toISOString();
}
