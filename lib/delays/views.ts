import type { DelayKind, DelayReach, DelayReply, DelayWay } from "@/lib/core/delays/words";

type Whose = { readonly name: string; readonly title: string | null };

/** One of those whom a delay reaches. Moments are ISO 8601 with the offset of the place's zone. */
export type AffectedView = {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly service: string;
  readonly start: string;
  /** Where it is moved to, or about when they are attended. */
  readonly expected: string;
  readonly suggested: DelayWay;
  /** What may be chosen besides leaving it alone. */
  readonly choices: readonly DelayWay[];
  /** How they hear of it, by what is chosen. */
  readonly reach: Readonly<Record<DelayWay, DelayReach>>;
  /** Other times to ask about. */
  readonly times: readonly string[];
};

/** What a delay would mean, for whoever is about to announce it. */
export type DelayPreview = {
  readonly affected: readonly AffectedView[];
  /** People who wait without an appointment. */
  readonly walkIns: number;
  /** Whether more could be moved if the day ended later. */
  readonly overtimeHelps: boolean;
  /** Of the announcement. */
  readonly asOfMinute: number;
  readonly seen: string;
};

/** What became of one appointment. */
export type NoticeView = {
  readonly id: string;
  readonly appointmentId: string;
  readonly clientName: string;
  /** E.164 */
  readonly phone: string | null;
  readonly way: DelayWay;
  readonly reach: DelayReach;
  readonly from: string;
  readonly expected: string | null;
  readonly times: readonly string[];
  readonly isTold: boolean;
  readonly reply: DelayReply | null;
};

/** An announced delay. */
export type DelayView = {
  readonly id: string;
  readonly professional: Whose & { readonly id: string };
  readonly kind: DelayKind;
  readonly minutes: number | null;
  readonly from: string;
  readonly resumes: string;
  readonly announcedAt: string;
  readonly announcedBy: string | null;
  readonly moved: number;
  readonly told: number;
  readonly proposed: number;
  readonly isOpen: boolean;
  readonly isUndone: boolean;
  /** How long it can still be undone with one touch. */
  readonly undoSeconds: number;
  readonly notices: readonly NoticeView[];
};

/** What an announcement did. */
export type Announced = {
  readonly id: string;
  readonly moved: number;
  /** Whom a mail tells. */
  readonly told: number;
  readonly proposed: number;
  /** Whom somebody has to call. */
  readonly toCall: number;
};
