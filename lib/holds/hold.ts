/** A time that was kept. Past its expiry, by the database's clock, it keeps nothing. */
export type Hold = {
  readonly id: string;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly siteId: string | null;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly isLive: boolean;
  /** It was left before it expired, and that moment is still ahead: whoever left it may go on with it. */
  readonly mayReturn: boolean;
  /** Epoch milliseconds. */
  readonly heldAtMs: number;
  readonly expiresAtMs: number;
};

type Time = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  readonly siteId?: string | null | undefined;
  readonly startMinute: number;
};

/** Whether a hold keeps the time that is asked for. */
export function keeps(hold: Hold, asked: Time): boolean {
  return hold.isLive && isOf(hold, asked);
}

/** Whether it is the time that was kept, left and is asked for again before it would have expired. */
export function returnsTo(hold: Hold, asked: Time): boolean {
  return hold.mayReturn && !hold.isLive && isOf(hold, asked);
}

function isOf(hold: Hold, asked: Time): boolean {
  return (
    hold.serviceId === asked.serviceId &&
    hold.startMinute === asked.startMinute &&
    (asked.professionalId === "any" || asked.professionalId === hold.professionalId) &&
    (asked.siteId === undefined || asked.siteId === hold.siteId)
  );
}
