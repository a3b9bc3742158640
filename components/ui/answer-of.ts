import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import type { ActionState } from "@/lib/core/action-state";

/**
 * An action's answer. A lost connection, a crash, or a server that is newer than the page and does not know its actions
 * become answers too, so that what was typed stays.
 */
export async function answerOf<T>(ask: () => Promise<ActionState<T>>): Promise<ActionState<T>> {
  try {
    return await ask();
  } catch (error) {
    // Redirects and not-found pages travel as exceptions of Next's.
    unstable_rethrow(error);
    if (unstable_isUnrecognizedActionError(error)) return { ok: false, code: "new_version" };
    const reachedServer = error instanceof Error && "digest" in error;
    return { ok: false, code: reachedServer ? "unexpected" : "offline" };
  }
}
