import "server-only";
import type { TenantScope } from "@/db/scope";
import { loadAppointment, loadClientAppointments } from "@/lib/appointments/reads";
import type { AppointmentDetail } from "@/lib/appointments/views";
import { loadClient } from "@/lib/clients/reads";
import { ageAt } from "@/lib/core/clients/age-at";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import type { DeskPerson } from "./desk-person";
import { type DeskProfessional, loadDesk } from "./load-desk";
import { isOpen, nextToAttend } from "./next-to-attend";

export type AttendingQuery = {
  /** Whose day; left out or unknown: the actor's own, else of the first who attends today. */
  readonly professionalId?: string | undefined;
  /** Whom to look at (`DeskPerson.key`) instead of who is next. */
  readonly personKey?: string | undefined;
};

/** Somebody to be attended, with what is good to know before. */
export type AttendedPerson = {
  readonly person: DeskPerson;
  /** In whole years. */
  readonly age: number | null;
  /** Of the team, for this appointment. */
  readonly notes: string | null;
  /** Of the team, for whoever comes. */
  readonly clientNotes: string | null;
  /** With this professional: when it last began, ISO 8601; null on the first time; undefined where nobody knows. */
  readonly lastVisit: string | null | undefined;
  /** How often they did not come, of what the actor may see. */
  readonly missed: number;
  /** Undefined for a walk-in who is not in yet. */
  readonly appointment: AppointmentDetail | undefined;
};

export type Attending = {
  /** Whoever may be chosen. */
  readonly professionals: readonly DeskProfessional[];
  /** Undefined where the actor may see nobody's day. */
  readonly professional: DeskProfessional | undefined;
  /** The whole day of that one, by time. */
  readonly people: readonly DeskPerson[];
  readonly next: AttendedPerson | undefined;
};

/** The day as the one who attends sees it: whom they have before them, and who comes after. */
export async function loadAttending(
  scope: TenantScope,
  { professionalId, personKey }: AttendingQuery,
): Promise<Attending> {
  const { actor } = scope;
  const { people: all, professionals } = await loadDesk(scope);
  const ownId = actor.kind === "member" ? actor.professionalId : null;
  const professional =
    professionals.find(({ id }) => id === professionalId) ??
    professionals.find(({ id }) => id === ownId) ??
    professionals.find(({ attendsToday }) => attendsToday) ??
    professionals[0];
  if (!professional) return { professionals, professional, people: [], next: undefined };
  const { id, next: nextKey } = professional;
  const people = all
    .filter((each) => (each.calledToId ?? each.professionalId ?? each.turn?.professionalId) === id)
    .sort((a, b) => byTime(timeOf(a), timeOf(b)));
  const chosen = people.find((each) => each.key === personKey && isOpen(each));
  const person = chosen ?? nextToAttend(people, nextKey);
  const next = person ? await attended(scope, person, id) : undefined;
  return { professionals, professional, people, next };
}

function byTime(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Of an appointment its own, else about when they are attended; nobody knows: last. */
function timeOf({ start, turn }: DeskPerson): string {
  return start ?? turn?.at ?? "~";
}

async function attended(
  scope: TenantScope,
  person: DeskPerson,
  professionalId: string,
): Promise<AttendedPerson> {
  const { appointmentId, clientId } = person;
  const [appointment, client, visits] = await Promise.all([
    appointmentId ? loadAppointment(scope, appointmentId) : undefined,
    clientId ? loadClient(scope, clientId) : undefined,
    clientId ? loadClientAppointments(scope, clientId) : undefined,
  ]);
  const today = localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone);
  const last = visits?.past.find(
    (each) =>
      each.professional.id === professionalId &&
      each.id !== appointmentId &&
      each.status === "completed",
  );
  return {
    ...{ person, appointment, notes: appointment?.notes ?? null },
    age: client?.birthDate ? ageAt(client.birthDate, today) : null,
    clientNotes: client?.notes ?? null,
    lastVisit: visits ? (last?.start ?? null) : undefined,
    missed: visits?.past.filter(({ status }) => status === "no_show").length ?? 0,
  };
}
