import "server-only";
import { ok, type Result } from "@/lib/core/result";

/** Changes nothing: to look again is all that is asked. */
export async function stay(): Promise<Result<null, never>> {
  return ok(null);
}
