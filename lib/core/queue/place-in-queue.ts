import type { QueuePerson } from "./person";
import type { Turn } from "./plan-queue";

/** Where somebody stands: 1 is next. */
export interface QueuePlace {
  readonly position: number;
  readonly startMinute: number;
}

/**
 * The place of somebody who waits among those who are here: how many of whom they wait for will be attended before.
 * Undefined where they have no turn.
 */
export function placeInQueue(
  person: QueuePerson,
  turns: readonly Turn[],
  hereIds: ReadonlySet<string>,
): QueuePlace | undefined {
  const own = turns.findIndex(({ personId }) => personId === person.id);
  const turn = turns[own];
  if (!turn) return undefined;
  const before = turns
    .slice(0, own)
    .filter(
      ({ personId, professionalId }) =>
        hereIds.has(personId) && person.minutesWith.has(professionalId),
    );
  return { position: before.length + 1, startMinute: turn.startMinute };
}
