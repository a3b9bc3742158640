import { nowMs } from "@/lib/clock";
import type { Mark, MarkStep } from "@/lib/core/offline/mark";
import type { Conflict, RefusedMark } from "@/lib/core/offline/mark-answer";
import {
  type OfflineAppointment,
  type OfflineList,
  statusWithMarks,
} from "@/lib/core/offline/offline-list";

/** `closed`: the list is not this person's any more. */
export type Contact = { readonly state: "looking" | "here" | "away" | "login" | "closed" };

export type KeptDayState = {
  /** Null where none is kept that can be read. */
  readonly list: OfflineList | null;
  readonly contact: Contact;
  /** Own marks that wait, without those of conflicts; fewer than `waiting` where this device cannot open them now. */
  readonly marks: readonly Mark[];
  readonly waiting: number;
  /** How many wait of whoever else works with this device. */
  readonly ofOthers: number;
  readonly conflicts: readonly Conflict[];
  /** How many were sent and done since this was opened. */
  readonly done: number;
  /** The last thing could not be kept on this device: it is full, or keeps nothing for sites. */
  readonly failed: boolean;
};

export const unknownDay: KeptDayState = {
  ...{ list: null, contact: { state: "looking" }, marks: [], waiting: 0, ofOthers: 0 },
  ...{ conflicts: [], done: 0, failed: false },
};

/** Why there is none stays said, until the page is opened again. */
export function withoutList(contact: Contact): Contact {
  if (contact.state === "login" || contact.state === "closed") return contact;
  return { state: navigator.onLine ? "here" : "away" };
}

/** Who may note nothing any more still chooses what becomes of what they noted. */
export function refusedBy({ code }: { readonly code: string }) {
  return (mark: Mark): RefusedMark => ({
    ...{ id: mark.id, outcome: "refused", code, mark, now: null },
  });
}

/** Of what the person has before them. */
export function markOf(
  { id, version, status, name, start }: OfflineAppointment,
  step: MarkStep,
  { readAt }: OfflineList,
  marks: readonly Mark[],
): Mark {
  return {
    ...{ id: crypto.randomUUID(), appointmentId: id, step, name, start },
    ...{ madeAtMs: nowMs(), listReadAtMs: Date.parse(readAt) },
    ...{ seenStatus: statusWithMarks({ id, status }, marks), seenVersion: version },
  };
}
