import "server-only";
import { violatedConstraint } from "@/db/errors";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { type Failure, fail } from "@/lib/core/result";
import { isWorthAnother, type LostRace, lostRace } from "./lost-race";

/**
 * Whoever lost one of several rooms, or of professionals where anybody will do, tries the next; a code that is in use
 * is drawn again. Every try is a transaction of its own.
 */
export async function tryPlacing<T>(
  scope: TenantScope,
  asked: { readonly professionalId: string | "any" },
  attempt: (tx: Tx) => Promise<T>,
  triesLeft = 8,
): Promise<T | Failure<LostRace, undefined>> {
  try {
    return await withTenant(scope, attempt);
  } catch (error) {
    const lost = lostRace(error);
    const again =
      violatedConstraint(error) === "appointment_code" ||
      isWorthAnother(error) ||
      (lost === "slot_taken" && asked.professionalId === "any");
    if (again && triesLeft > 1) return tryPlacing(scope, asked, attempt, triesLeft - 1);
    if (lost) return fail(lost);
    throw error;
  }
}
