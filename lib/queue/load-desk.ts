import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { mayActOnProfessional, mayServe } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { type DeskPerson, type DeskState, deskPerson } from "./desk-person";
import { nextInLine } from "./line";
import { type DayLine, readLine } from "./read-line";

/** What one professional is doing. People are named by their keys. */
export type DeskProfessional = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly attendsToday: boolean;
  readonly inRoom: readonly string[];
  readonly called: readonly string[];
  /** Who is next if they call now. */
  readonly next: string | null;
  readonly waiting: number;
  /** How late their next appointment is likely to begin, in minutes. */
  readonly delayMinutes: number;
};

export type Desk = {
  readonly people: readonly DeskPerson[];
  readonly professionals: readonly DeskProfessional[];
};

/** The day at the desk. Only of professionals somebody works for, and who wants anybody. */
export async function loadDesk(scope: TenantScope): Promise<Desk> {
  const line = await readTenant(scope, (tx) => readLine(tx, scope));
  const inLine = new Map(line.people.map((each) => [each.entryId, each]));
  const people = line.rows
    .filter((row) => mayServe(scope.actor, row.professionalId ?? row.calledToId))
    .map((row) => deskPerson(row, row.entryId ? inLine.get(row.entryId) : undefined, line, scope));
  const professionals = line.professionals
    .filter(({ id }) => mayActOnProfessional(scope.actor, id))
    .map(({ id, name, title }) => ({ id, name, title, ...doingOf(id, people, line, scope) }));
  return { people, professionals };
}

function doingOf(
  id: string,
  people: readonly DeskPerson[],
  line: DayLine,
  { tenant: settings, nowMs }: TenantScope,
): Omit<DeskProfessional, "id" | "name" | "title"> {
  const keysIn = (state: DeskState) =>
    people
      .filter((each) => each.state === state && (each.calledToId ?? each.professionalId) === id)
      .map(({ key }) => key);
  const turns = line.turns.filter(({ professionalId }) => professionalId === id);
  const here = new Set(line.people.map(({ entryId }) => entryId));
  const sites = new Set(line.people.map(({ siteId }) => siteId));
  const nexts = [...sites].map((siteId) =>
    nextInLine(line, { settings, nowMs }, { professionalId: id, siteId }),
  );
  return {
    inRoom: keysIn("in_room"),
    called: keysIn("called"),
    next: nexts.find((each) => each !== undefined)?.entryId ?? null,
    waiting: turns.filter(({ personId }) => here.has(personId)).length,
    delayMinutes: delayOf(turns, line),
    attendsToday: line.attendants.some((each) => each.id === id && each.hours.length > 0),
  };
}

/** Of the first appointment that is still to begin. */
function delayOf(turns: DayLine["turns"], { rows }: DayLine): number {
  for (const { personId, startMinute } of turns) {
    const row = rows.find((each) => (each.entryId ?? each.appointmentId) === personId);
    if (row && !row.isWalkIn && row.startMs !== null) {
      return Math.max(0, startMinute - toMinute(row.startMs));
    }
  }
  return 0;
}
