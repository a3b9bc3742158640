import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type TenantScope, withTenant } from "@/db/scope";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { cancelAppointmentInput } from "@/lib/appointments/schema";
import { addTimeOff } from "@/lib/availability/add-time-off";
import { loadWeeks } from "@/lib/availability/load-weekly-hours";
import { openHours } from "@/lib/availability/open-hours";
import { openHoursInput } from "@/lib/availability/opening-schema";
import { saveSpecialHours } from "@/lib/availability/save-special-hours";
import { addTimeOffInput } from "@/lib/availability/time-off-schema";
import { saveSpecialHoursInput } from "@/lib/availability/week-schema";
import { requestBooking } from "@/lib/booking-requests/request-booking";
import { addWalkIn } from "@/lib/queue/add-walk-in";
import { callPerson } from "@/lib/queue/call-person";
import { addWalkInInput } from "@/lib/queue/schema";
import { bookSeries } from "@/lib/series/book-series";
import { bookSeriesInput } from "@/lib/series/schema";
import { offerNow } from "@/lib/waitlist/offer-now";
import { removeFromWaitlist } from "@/lib/waitlist/remove-from-waitlist";
import { stopFreedTime } from "@/lib/waitlist/stop-freed-time";
import { booked, stranger, wish } from "../booking/wishes";
import { memberScope, publicScope, type TestTenant } from "../factories";
import { bookOwing, owedRows } from "../factories/owed-appointments";
import { offersOf, waits } from "../factories/waitlist";

/** What stands with one professional: for an action to be asked about. Whatever is made is made by the owner. */
export type Side = ReturnType<typeof sideOf>;

export type Booked = { readonly id: string; readonly code: string; readonly version: number };

/** Times of one professional, none twice: it is Monday 2026-03-02, 08:00, and they attend from six to ten. */
export function sideOf(at: TestTenant, professionalId: string) {
  const owner = memberScope(at, "owner");
  const isFirst = professionalId === at.professionalId;
  const what = { serviceId: at.serviceId, professionalId };
  let [taken, dates, weeks, today] = [0, 0, 0, 0];
  /** A half-hour from Tuesday to Saturday, and the same of two weeks later; none that has been told before. */
  const hours = () => {
    const [day, minute] = [3 + Math.floor(taken / 32), 360 + 30 * (taken % 32)];
    taken += 1;
    const on = (week: number, more = 0) =>
      `2026-03-${two(day + 7 * week)}T${two(Math.floor(minute / 60))}:${two((minute % 60) + more)}`;
    return { start: on(0), later: on(2), shorter: on(0, 15) };
  };
  /** A date far ahead that nothing else is about. */
  const date = () => {
    dates += 1;
    return new Date(Date.UTC(2026, 4, 4 + dates)).toISOString().slice(0, 10);
  };
  const book = async (given: object = {}): Promise<Booked & ReturnType<typeof hours>> => {
    const time = hours();
    const asked = wish(at, time.start, { ...what, tellsClient: false, ...given });
    return { ...(await booked(owner, asked)), ...time };
  };
  const walkIn = async () => {
    const asked = { client: { name: "Berta Cruz" }, ...what };
    return made(await addWalkIn(owner, addWalkInInput.parse(asked))).entryId;
  };
  /** An offer to somebody who waits, with the freed time that it is about. */
  const offer = async () => {
    const { start } = hours();
    const entryId = await waits(at, `Espera ${randomUUID()}`, what);
    made(await offerNow(owner, { entryId, professionalId, start }));
    const offered = (await offersOf(at)).find((each) => each.entryId === entryId);
    if (!offered) throw new Error("Nothing was offered");
    return { offerId: offered.id, freedTimeId: offered.freedTimeId };
  };
  const opened = async (on = date()) => {
    const window = { start: "22:30", end: "23:30" };
    const asked = { professionalIds: [professionalId], dates: [on], windows: [window] };
    const [first] = made(await openHours(owner, openHoursInput.parse(asked))).openings;
    if (!first) throw new Error("Nothing was opened");
    return first;
  };
  return {
    ...{ ...what, owner, hours, date, book },
    called: async () => {
      const entryId = await walkIn();
      made(await callPerson(owner, { entryId, professionalId: undefined }));
      return entryId;
    },
    /** Two weeks of it. */
    bookSeries: async () => {
      const time = hours();
      const repeat = { every: 1, unit: "week", count: 2 };
      const asked = { ...what, start: time.start, client: stranger(), repeat };
      const series = made(await bookSeries(owner, bookSeriesInput.parse(asked)));
      return { id: series.appointmentIds[0] ?? "", ...time };
    },
    /** Who is to come yet today. */
    bookToday: () => {
      today += 1;
      const minute = 600 + 30 * today;
      return book({ start: `2026-03-02T${two(Math.floor(minute / 60))}:${two(minute % 60)}` });
    },
    cancelled: async () => {
      const { id, ...time } = await book();
      const asked = { appointmentId: id, reason: "Viaja", tellsClient: false, canBeUndone: true };
      made(await cancelAppointment(owner, cancelAppointmentInput.parse(asked)));
      return { id, ...time };
    },
    walkIn,
    entry: () => waits(at, `Espera ${randomUUID()}`, what),
    offer,
    /** A time that waits for an e-mail to be confirmed. */
    request: async () => {
      const asked = wish(at, hours().start, what);
      const visitor = publicScope(at);
      const { requestId } = made(
        await requestBooking(visitor, asked, { source: "public", locale: null }),
      );
      return requestId;
    },
    /** A message that could not be sent, about an appointment hours after the database's now. */
    undelivered: async () => {
      const { appointmentId } = await bookOwing({ ...at, professionalId });
      const [message] = await owedRows(at, appointmentId);
      const id = message?.id ?? "";
      await withTenant(owner, (tx) =>
        tx.execute(sql`
          UPDATE notification SET status = 'dead' WHERE tenant_id = ${at.tenant.id} AND id = ${id}`),
      );
      return id;
    },
    removedEntry: async () => {
      const entryId = await waits(at, `Espera ${randomUUID()}`, what);
      made(await removeFromWaitlist(owner, { entryId }));
      return entryId;
    },
    stoppedFreedTime: async () => {
      const { freedTimeId } = await offer();
      made(await stopFreedTime(owner, { freedTimeId }));
      return freedTimeId;
    },
    mode: async () => {
      const { weeks } = await loadWeeks(owner);
      const own = weeks.find(({ professional }) => professional.id === professionalId);
      return own?.professional.mode ?? "by_schedule";
    },
    away: async () => {
      const on = date();
      const asked = addTimeOffInput.parse({ who: professionalId, from: on, to: on });
      return made(await addTimeOff(owner, asked)).id;
    },
    specialDate: async () => {
      const on = date();
      const windows = [{ start: "22:30", end: "23:30" }];
      const asked = saveSpecialHoursInput.parse({ who: professionalId, date: on, windows });
      return made(await saveSpecialHours(owner, asked)).date;
    },
    /** A week of its own with something that was opened by hand, and a later one without. */
    openedWeek: async () => {
      weeks += 1;
      const monday = (after: number) =>
        new Date(Date.UTC(2026, 5, 8 + 7 * (after + 2 * weeks + (isFirst ? 0 : 16))))
          .toISOString()
          .slice(0, 10);
      await opened(monday(0));
      return { fromWeek: monday(0), toWeek: monday(1) };
    },
    opened,
  };
}
/** What every row of the tenant says: the same as before where nothing was changed. */
export async function stateOf(at: TestTenant): Promise<string> {
  const scope: TenantScope = memberScope(at);
  const hashes = written.map(
    (table) =>
      `(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${table} t WHERE tenant_id = '${at.tenant.id}')`,
  );
  const [row] = await withTenant(scope, (tx) =>
    tx.execute<{ state: string }>(sql.raw(`SELECT concat_ws(' ', ${hashes.join(", ")}) AS state`)),
  );
  return row?.state ?? "";
}

const written = [
  ...["appointment", "appointment_event", "appointment_series", "occupancy", "slot_hold"],
  ...["notification", "audit_log", "client", "invitation", "queue_entry", "waitlist_entry"],
  ...["waitlist_offer", "freed_time", "opening", "time_off", "weekly_hours", "special_hours"],
  ...["holiday", "professional", "membership", "membership_grant", "delay", "delay_notice"],
];

function made<T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!outcome.ok) throw new Error(`Not made: ${outcome.code}`);
  return outcome.value;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
