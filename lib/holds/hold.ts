/** A time that was kept, of one service or of a visit. Past its expiry, by the database's clock, it keeps nothing. */
export type Hold = {
  readonly id: string;
  readonly siteId: string | null;
  /** One after the other. */
  readonly parts: readonly HeldPart[];
  readonly isLive: boolean;
  /** It was left before it expired, and that moment is still ahead: whoever left it may go on with it. */
  readonly mayReturn: boolean;
  /** Epoch milliseconds. */
  readonly heldAtMs: number;
  readonly expiresAtMs: number;
};

/** One service that is kept. */
export type HeldPart = {
  /** Of its row. */
  readonly id: string;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly startMinute: number;
  readonly endMinute: number;
};

type Time = {
  readonly parts: readonly {
    readonly serviceId: string;
    readonly professionalId: string | "any";
  }[];
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

/** The rows that go with a hold; none where there is none. */
export function rowsOf(hold: Hold | undefined): readonly string[] {
  return (hold?.parts ?? []).map(({ id }) => id);
}

/** Who was chosen for one of its services, where a hold is to be booked; nothing where there is none. */
export function withWhom(hold: Hold | undefined, index: number) {
  const part = hold?.parts[index];
  return part ? { professionalId: part.professionalId } : {};
}

function isOf({ siteId, parts }: Hold, asked: Time): boolean {
  return (
    parts[0]?.startMinute === asked.startMinute &&
    (asked.siteId === undefined || asked.siteId === siteId) &&
    parts.length === asked.parts.length &&
    parts.every((part, index) => {
      const wanted = asked.parts[index];
      const isWith = [part.professionalId, "any"].includes(wanted?.professionalId ?? "");
      return isWith && wanted?.serviceId === part.serviceId;
    })
  );
}
