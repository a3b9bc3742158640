import type { QueueRule } from "./rules";

/** Somebody in the queue who has not been called, or (for estimates) somebody who is still expected. */
export interface QueuePerson {
  readonly id: string;
  /** 0 is everybody's. */
  readonly level: number;
  /** Start of the appointment in epoch minutes; null of somebody without one. */
  readonly dueMinute: number | null;
  /** Epoch milliseconds, as the next one. */
  readonly arrivedMs: number;
  /** When they were called in vain; null: never. */
  readonly skippedMs: number | null;
  /** Of the ticket: who took it earlier has the lower one. */
  readonly number: number;
  /** How long each of those who may attend them is likely to need, by professional; nobody else may. */
  readonly minutesWith: ReadonlyMap<string, number>;
}

/** How the practice orders its queue. */
export interface QueueOrder {
  readonly rule: QueueRule;
  /** Whether a higher level goes before everything else. */
  readonly byPriority: boolean;
}
