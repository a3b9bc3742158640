import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type Failure, fail } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { readWorkingTime } from "./read-working-time";
import { readStanding, standingDetail } from "./standing";
import type { StandingDetail } from "./standing-detail";

type Asked = {
  /** Null: everybody's. */
  readonly professionalId: string | null;
  readonly from: Date;
  /** Left out: whatever is booked. */
  readonly to?: Date;
  /** How many the person was told of. */
  readonly confirmed: number | undefined;
};

/**
 * Makes a change of hours inside its transaction and compares what was open before with what is open after it, by the
 * same reading that offers times. Throws where appointments would fall outside that nobody confirmed: nothing is changed.
 */
export async function changeHours(
  tx: Tx,
  scope: TenantScope,
  asked: Asked,
  change: () => Promise<void>,
): Promise<void> {
  const standing = await readStanding(tx, scope, asked);
  const last = standing.reduce((end, { endsAt }) => Math.max(end, endsAt.getTime()), 0);
  if (standing.length === 0) return change();
  const readOpen = async () => {
    const range = { startMinute: toMinute(asked.from.getTime()) - 1440, endMinute: toMinute(last) };
    const ids = [...new Set(standing.map(({ professionalId }) => professionalId))];
    const { open } = await readWorkingTime(tx, scope, range, ids);
    return open.map(({ professionalId, start, end }) => ({
      ...{ professionalId, startMs: Date.parse(start), endMs: Date.parse(end) },
    }));
  };
  const before = await readOpen();
  await change();
  const after = await readOpen();
  const outside = standing.filter((each) => isIn(before, each) && !isIn(after, each));
  if (outside.length === 0 || outside.length === asked.confirmed) return;
  throw new LeavesOutside(standingDetail(scope, outside));
}

/** Stands around the unit of work: what `changeHours` threw becomes the refusal that asks for a confirmation. */
export async function askedFirst<T>(
  work: Promise<T>,
): Promise<T | Failure<"confirmation_needed", StandingDetail>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof LeavesOutside) return fail("confirmation_needed", error.detail);
    throw error;
  }
}

class LeavesOutside extends Error {
  constructor(readonly detail: StandingDetail) {
    super("Appointments would be left outside of the hours");
  }
}

type Open = {
  readonly professionalId: string;
  readonly startMs: number;
  readonly endMs: number;
};

function isIn(
  open: readonly Open[],
  { professionalId, startsAt, endsAt }: { professionalId: string; startsAt: Date; endsAt: Date },
): boolean {
  return open.some(
    (each) =>
      each.professionalId === professionalId &&
      each.startMs <= startsAt.getTime() &&
      endsAt.getTime() <= each.endMs,
  );
}
