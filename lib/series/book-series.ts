import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { violatedConstraint } from "@/db/errors";
import { readTenant, type TenantScope, type Tx, withTenant } from "@/db/scope";
import { lostRace } from "@/lib/appointments/lost-race";
import { chosenNotice } from "@/lib/appointments/notice";
import { placeAppointments } from "@/lib/appointments/place-appointments";
import { placementOf } from "@/lib/appointments/to-placement";
import { findClient, type Person, readPerson, saveFoundClient } from "@/lib/clients/find-client";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { type Failure, fail, ok, type Result } from "@/lib/core/result";
import type { SeriesRefusal } from "@/lib/core/scheduling/series-dates";
import { toIso } from "@/lib/core/time/iso";
import { answerOnce, type KeepAnswer } from "@/lib/idempotency/answer-once";
import { onceOfForm } from "@/lib/idempotency/once-of-form";
import { kickNotifications } from "@/lib/notifications/kick";
import { bookingLevel } from "@/lib/priority/booking-level";
import { askedAt, askedDates } from "./asked-dates";
import { type AskedDate, type Review, reviewDates } from "./review-dates";
import type { bookSeriesInput } from "./schema";
import { insertSeries } from "./store";
import type { SeriesPreview } from "./views";

type BookSeriesInput = z.output<typeof bookSeriesInput>;

export type BookedSeries = {
  readonly seriesId: string;
  readonly count: number;
  /** ISO 8601 of the first. */
  readonly start: string;
  readonly client: { readonly name: string };
  readonly appointmentIds: readonly string[];
};

export type BookSeriesCode =
  | SeriesRefusal
  | "client_gone"
  | "idempotency_key_reused"
  | "invalid_phone"
  | "invalid_time"
  | "not_found"
  | "series_conflicts"
  | "series_empty"
  | "service_inactive"
  | "slot_taken"
  | "time_skipped";

type Outcome = Result<BookedSeries, BookSeriesCode, SeriesPreview>;

/**
 * Books every chosen date of a series in one transaction, or none. `series_conflicts` brings the dates as they stand
 * now, with the nearest free times of those that cannot be; also where somebody else was faster in the middle of it.
 */
export async function bookSeries(scope: TenantScope, input: BookSeriesInput): Promise<Outcome> {
  const dates = datesOf(scope, input);
  if (!dates.ok) return fail(dates.code);
  const person = readPerson(scope, input);
  if (!person.ok) return fail(person.code);
  const request: SeriesRequest = { input, person: person.value, dates: dates.value };
  const outcome = await answerOnce<BookedSeries, BookSeriesCode, SeriesPreview>(
    scope,
    onceOfForm(input.formId, input),
    (keep) => attempts(scope, request, keep),
  );
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}

type SeriesRequest = {
  readonly input: BookSeriesInput;
  readonly person: Person;
  readonly dates: readonly AskedDate[];
};

/** The dates that the person chose, else those of the rule. */
function datesOf(
  scope: TenantScope,
  input: BookSeriesInput,
): Result<readonly AskedDate[], BookSeriesCode, undefined> {
  const { timeZone } = scope.tenant;
  const first = parseStart(input.start, timeZone);
  if (!first.ok) return fail(first.code);
  if (!input.dates) return askedDates(scope, first.value, input.repeat, input.professionalId);
  const chosen: AskedDate[] = [];
  for (const date of input.dates) {
    if (!date) continue;
    const start = parseStart(date.start, timeZone);
    if (!start.ok) return fail(start.code);
    const { professionalId } = date;
    chosen.push({ ...askedAt(start.value, timeZone), professionalId, appointmentId: null });
  }
  return chosen.length === 0 ? fail("series_empty") : ok(chosen.sort(byStart));
}

/** Whoever lost a race reads again what is free; a code that is in use is drawn again. */
async function attempts(
  scope: TenantScope,
  request: SeriesRequest,
  keep?: KeepAnswer<BookedSeries>,
  triesLeft = 3,
): Promise<Outcome> {
  try {
    return await withTenant(scope, (tx) => attempt(tx, scope, request, keep));
  } catch (error) {
    const isCodeInUse = violatedConstraint(error) === "appointment_code";
    if (!lostRace(error) && !isCodeInUse) throw error;
    if (triesLeft > 1) return attempts(scope, request, keep, triesLeft - 1);
    return conflictsOf(scope, request);
  }
}

async function attempt(
  tx: Tx,
  scope: TenantScope,
  { input, person, dates }: SeriesRequest,
  keep: KeepAnswer<BookedSeries> | undefined,
): Promise<Outcome> {
  const client = await findClient(tx, scope, person);
  if (!client) return fail("client_gone");
  const clientId = client.isNew ? undefined : client.id;
  const review = await reviewDates(tx, scope, {
    ...{ ...input, clientId, dates },
    levelOf: (day) => bookingLevel(tx, scope, day, { ...input, clientId }),
  });
  if (!review) return fail("not_found");
  if (!review.day.service.active) return fail("service_inactive");
  if (!review.isFree) return fail("series_conflicts", { dates: review.dates });
  const seriesId = randomUUID();
  const placements = placementsOf(scope, review, input, client.id, seriesId);
  const [first] = placements;
  if (!first) return fail("series_empty");
  const booked: BookedSeries = {
    seriesId,
    count: placements.length,
    start: toIso(first.time.startMinute, scope.tenant.timeZone),
    client: { name: client.name },
    appointmentIds: placements.map(({ appointmentId }) => appointmentId),
  };
  const { every, unit, count, until } = input.repeat;
  await insertSeries(tx, scope, { id: seriesId, every, unit, count, untilDate: until });
  await Promise.all([
    client.isNew ? undefined : saveFoundClient(tx, scope, client, person),
    placeAppointments(tx, scope, placements, {
      ...(client.isNew ? { newClient: client } : {}),
      clientTold: chosenNotice(scope, input, "booked"),
    }),
    keep?.(tx, booked),
  ]);
  return ok(booked);
}

/** One confirmation, with the first, speaks for the whole series; reminders each has of its own. */
function placementsOf(
  scope: TenantScope,
  { day, level, decided }: Review,
  { reason, notes, callerName, tellsClient }: BookSeriesInput,
  clientId: string,
  seriesId: string,
) {
  const isTold = chosenNotice(scope, { tellsClient }, "booked") !== false;
  return decided.flatMap(({ outcome }, index) =>
    outcome.ok
      ? [
          placementOf(scope, day, outcome.value, {
            ...{ clientId, seriesId, reason, notes, callerName, priorityLevel: level },
            source: "staff",
            confirms: index === 0 && isTold,
          }),
        ]
      : [],
  );
}

async function conflictsOf(
  scope: TenantScope,
  { input, person, dates }: SeriesRequest,
): Promise<Failure<BookSeriesCode, SeriesPreview>> {
  const clientId = person.kind === "listed" ? person.clientId : undefined;
  const review = await readTenant(scope, (tx) =>
    reviewDates(tx, scope, {
      ...{ ...input, clientId, dates },
      levelOf: (day) => bookingLevel(tx, scope, day, { ...input, clientId }),
    }),
  );
  return review ? fail("series_conflicts", { dates: review.dates }) : fail("not_found");
}

function byStart(a: AskedDate, b: AskedDate): number {
  return a.nearMinute - b.nearMinute;
}
