import type { AppointmentStatus } from "@/lib/core/appointments/status";
import type { StaffKind } from "@/lib/core/notifications/kinds";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import type { PlaceView } from "@/lib/places/place-of";
import type { MessageKind } from "./late-check";

/** An appointment of the same visit or series. */
export type Companion = {
  readonly id: string;
  readonly visitId: string | null;
  readonly seriesId: string | null;
  readonly code: string;
  readonly version: number;
  readonly status: AppointmentStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelledAt: Date | null;
  readonly priceMinor: number | null;
  readonly service: { readonly name: string };
  readonly professional: {
    readonly id?: string;
    readonly name: string;
    readonly title: string | null;
  };
  /** Null at the main place. */
  readonly site: PlaceView | null;
};

/** All that one mail speaks for, by start; at least two, the appointment that it is about among them. */
export type Together = {
  readonly kind: "visit" | "series";
  readonly appointments: readonly Companion[];
};

type Own = Pick<Companion, "id" | "visitId" | "seriesId" | "startsAt" | "cancelledAt">;

/**
 * A cancellation speaks for those that were cancelled with it; other news for the parts of the visit on that day, or
 * for the dates of the series from there on. Reminders and acceptances are each date's own. Undefined: for it alone.
 */
export function togetherOf(
  kind: MessageKind,
  own: Own,
  companions: readonly Companion[],
  timeZone: string,
): Together | undefined {
  const group = own.visitId ? "visit" : own.seriesId ? "series" : undefined;
  if (!group || (group === "series" && (kind === "reminder" || kind === "accepted"))) {
    return undefined;
  }
  const appointments = companions
    .filter((each) => {
      if (!isSameGroup(own, each)) return false;
      if (kind === "cancelled") return each.cancelledAt?.getTime() === own.cancelledAt?.getTime();
      if (!standing.includes(each.status)) return false;
      if (kind === "accepted" && each.status === "pending") return false;
      return group === "visit" ? isSameDay(own, each, timeZone) : each.startsAt >= own.startsAt;
    })
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return appointments.length > 1 ? { kind: group, appointments } : undefined;
}

/** The same of what somebody of the team is told: of those alone of whose professionals they hear. */
export function togetherForMember(
  kind: StaffKind,
  own: Own,
  companions: readonly Companion[],
  { professionalIds }: { readonly professionalIds: readonly string[] },
  timeZone: string,
): Together | undefined {
  const told = toldAs[kind];
  const isHeard = ({ professional: { id = "" } }: Companion) => professionalIds.includes(id);
  return told && togetherOf(told, own, companions.filter(isHeard), timeZone);
}

const toldAs: { readonly [K in StaffKind]?: MessageKind } = {
  staff_booked: "booked",
  staff_moved: "moved",
  staff_cancelled: "cancelled",
};

/** Whether a reminder would say again what that of an earlier part of the same visit says. */
export function isSpokenFor(
  kind: MessageKind,
  own: Own,
  companions: readonly Companion[],
  timeZone: string,
): boolean {
  if (kind !== "reminder" || !own.visitId) return false;
  return companions.some(
    (each) =>
      each.visitId === own.visitId &&
      each.startsAt < own.startsAt &&
      standing.includes(each.status) &&
      isSameDay(own, each, timeZone),
  );
}

const standing: readonly AppointmentStatus[] = ["pending", "confirmed", "arrived", "in_progress"];

function isSameGroup(own: Own, other: Companion): boolean {
  return own.visitId ? other.visitId === own.visitId : other.seriesId === own.seriesId;
}

function isSameDay(own: Own, other: Companion, timeZone: string): boolean {
  const dayOf = ({ startsAt }: Own) => localDateOf(toMinute(startsAt.getTime()), timeZone);
  return dayOf(own) === dayOf(other);
}
