import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator";

export type CalendarPerson = { readonly name: string; readonly email: string };

/** One appointment as calendars know it. Texts are already in the reader's language. */
export type CalendarAppointment = {
  readonly id: string;
  /** Raised by every change: calendars keep the highest. */
  readonly version: number;
  readonly state: "confirmed" | "tentative" | "cancelled";
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly description: string;
  readonly location?: string;
  readonly organizer: CalendarPerson;
  readonly attendee?: CalendarPerson;
  readonly writtenAt: Date;
};

type Method = "REQUEST" | "CANCEL" | "PUBLISH";

/**
 * An iCalendar file (RFC 5545, iTIP methods of RFC 5546): REQUEST in a mail to the attendee, CANCEL where it is off,
 * PUBLISH for a download and for several at once. Times are in UTC, which every calendar shows in its owner's zone.
 * Carries no link.
 */
export function appointmentIcs(
  appointments: CalendarAppointment | readonly CalendarAppointment[],
  method: Method,
): string {
  const calendar = ical({
    prodId: { company: "Citaria", product: "Citaria", language: "ES" },
    method: ICalCalendarMethod[method],
  });
  for (const each of [appointments].flat()) calendar.createEvent(eventOf(each, method));
  return calendar.toString();
}

/** A calendar to subscribe to: its name, and how often programs should look again. Nobody is invited by it. */
export function feedIcs(
  appointments: readonly CalendarAppointment[],
  { name, everyMinutes }: { readonly name: string; readonly everyMinutes: number },
): string {
  const calendar = ical({
    prodId: { company: "Citaria", product: "Citaria", language: "ES" },
    method: ICalCalendarMethod.PUBLISH,
    name,
    ttl: everyMinutes * 60,
  });
  for (const each of appointments) calendar.createEvent(eventOf(each, "PUBLISH"));
  return calendar.toString();
}

function eventOf(appointment: CalendarAppointment, method: Method): ICalEventData {
  const { attendee, location } = appointment;
  return {
    id: `${appointment.id}@citaria`,
    sequence: appointment.version,
    status: statuses[appointment.state],
    start: appointment.startsAt,
    end: appointment.endsAt,
    stamp: appointment.writtenAt,
    summary: appointment.summary,
    description: appointment.description,
    organizer: quotable(appointment.organizer),
    ...(location ? { location } : {}),
    ...(attendee && method !== "PUBLISH"
      ? {
          attendees: [
            { ...quotable(attendee), rsvp: false, status: attendeeStatus(appointment.state) },
          ],
        }
      : {}),
  };
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

function attendeeStatus(state: CalendarAppointment["state"]): ICalAttendeeStatus {
  return state === "confirmed" ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION;
}

/** Names stand in a quoted parameter, which knows no escaped quote. */
function quotable({ name, email }: CalendarPerson): CalendarPerson {
  return { name: name.replace(/["\p{Cc}]/gu, " ").trim(), email };
}
