import type { AppointmentStatus } from "../appointments/status";
import type { Currency } from "../money/money";

/** A client's portal as a device keeps it. Moments are ISO 8601. */
export type PortalCopy = {
  /** Of the form of this; a device that knows another one reads the portal anew. */
  readonly version: typeof portalCopyVersion;
  readonly readAt: string;
  readonly expiresAt: string;
  /** How the client is greeted. */
  readonly name: string;
  readonly practice: {
    readonly name: string;
    readonly country: string;
    readonly timeZone: string;
    /** To call, and as it is written there. */
    readonly phone: { readonly number: string; readonly text: string } | null;
  };
  /** The next first. */
  readonly ahead: readonly KeptAppointment[];
  /** Some of those that are over, the latest first. */
  readonly past: readonly KeptAppointment[];
};

export type KeptAppointment = {
  readonly id: string;
  readonly code: string;
  readonly status: AppointmentStatus;
  readonly start: string;
  readonly end: string;
  readonly priceMinor: number | null;
  readonly currency: Currency;
  readonly reason: string | null;
  /** Who comes, where it is not whoever looks. */
  readonly forWhom: string | null;
  readonly service: { readonly name: string };
  readonly professional: {
    readonly name: string;
    readonly title: string | null;
    readonly specialty: string | null;
  };
  readonly place: {
    readonly id: string | null;
    readonly name: string;
    readonly address: string | null;
    readonly timeZone: string;
  };
  /** Whether it could be changed when it was read. */
  readonly isChangeable: boolean;
};

export const portalCopyVersion = 1;

const longestMs = 30 * 24 * 60 * 60 * 1000;

/** A copy ends 30 days after it was read, and with the session that it was given to if that is earlier. */
export function copyExpiresAtMs(readAtMs: number, sessionEndsAtMs: number): number {
  return Math.min(readAtMs + longestMs, sessionEndsAtMs);
}
