import type { AppointmentStatus } from "../appointments/status";
import type { Mark } from "./mark";

/** How an appointment stands now. */
export type AppointmentNow = {
  readonly status: AppointmentStatus;
  readonly version: number;
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly start: string;
  readonly professional: string;
  /** Whether whoever noted it may still change it. */
  readonly mayChange: boolean;
  /** Who changed it last. */
  readonly by: string | null;
};

/** What became of one mark. Of a refused one: what was noted, and how the appointment stands; null: out of sight. */
export type MarkAnswer =
  | { readonly id: string; readonly outcome: "applied" | "already" }
  | {
      readonly id: string;
      readonly outcome: "refused";
      /** Key of messages/errors. */
      readonly code: string;
      readonly mark: Mark | null;
      readonly now: AppointmentNow | null;
    };

export type RefusedMark = Extract<MarkAnswer, { outcome: "refused" }>;

/** Refused marks of one appointment, in the order in which they were made: one question to the person. */
export type Conflict = {
  /** Of the appointment; of what nobody can read any more, of the mark. */
  readonly key: string;
  readonly code: string;
  readonly refused: readonly RefusedMark[];
  readonly marks: readonly Mark[];
  readonly now: AppointmentNow | null;
};

/** The first refusal of an appointment says why; the last one knows how it stands. */
export function conflictsOf(refused: readonly RefusedMark[]): readonly Conflict[] {
  const groups = new Map<string, RefusedMark[]>();
  for (const each of refused) {
    const key = each.mark?.appointmentId ?? each.id;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups].map(([key, group]) => ({
    ...{ key, refused: group, code: group[0]?.code ?? "unexpected" },
    marks: group.flatMap(({ mark }) => (mark ? [mark] : [])),
    now: group.at(-1)?.now ?? null,
  }));
}
