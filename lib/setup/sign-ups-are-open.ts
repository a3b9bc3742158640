import "server-only";
import { env } from "@/lib/env";

/** Whether anybody may open a practice, or operators alone. */
export function signUpsAreOpen(): boolean {
  const { SIGNUPS, NODE_ENV } = env();
  return (SIGNUPS ?? (NODE_ENV === "production" ? "closed" : "open")) === "open";
}
