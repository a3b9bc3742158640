import "server-only";
import type { TenantScope } from "@/db/scope";
import { refillOnce } from "./refill-once";

/** Looks in one round: many enough for a day that opens, few enough that other tenants get their turn. */
const mostTurns = 200;
/** In a row: whoever books at this very moment may be faster a few times, and the next round tries again. */
const mostLosses = 8;

/** Passes expired offers on and looks at what was freed, until nothing is due. How many offers were made. */
export async function refillTenant(scope: TenantScope): Promise<number> {
  let [offers, losses] = [0, 0];
  for (let turn = 0; turn < mostTurns && losses < mostLosses; turn += 1) {
    const outcome = await refillOnce(scope);
    if (outcome === "idle") break;
    losses = outcome === "lost" ? losses + 1 : 0;
    if (outcome === "offered") offers += 1;
  }
  return offers;
}
