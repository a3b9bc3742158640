import "server-only";
import { withSystem } from "@/db/scope";
import { postponeTurns } from "./store";

/** Whatever a provider says: a few messages ask it again after that, and hear whether it still holds. */
const longestSeconds = 600;

/** A provider takes nothing from us for now: nobody, in whichever process, hands it anything until that is over. */
export function pauseProvider(provider: string, seconds = 1): Promise<void> {
  return withSystem((tx) => postponeTurns(tx, provider, Math.min(seconds, longestSeconds)));
}
