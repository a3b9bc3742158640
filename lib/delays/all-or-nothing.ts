import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { lostRace } from "@/lib/appointments/lost-race";
import { type Failure, fail, type Result } from "@/lib/core/result";

/**
 * One transaction that leaves nothing behind where it is refused. `delay_changed` where somebody was faster between what
 * was read and what was written.
 */
export async function allOrNothing<T, C extends string>(
  scope: TenantScope,
  work: (tx: Tx) => Promise<Result<T, C>>,
): Promise<Result<T, C | "delay_changed">> {
  let refused: Failure<C> | undefined;
  try {
    return await withTenant(scope, async (tx) => {
      const outcome = await work(tx);
      if (outcome.ok) return outcome;
      refused = outcome;
      throw new NothingDone();
    });
  } catch (error) {
    if (error instanceof NothingDone && refused) return refused;
    if (lostRace(error)) return fail("delay_changed");
    throw error;
  }
}

/** Rolls back what was written before it was refused. */
class NothingDone extends Error {}
