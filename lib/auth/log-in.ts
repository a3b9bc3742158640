import "server-only";
import { AuthError } from "next-auth";
import type { z } from "zod";
import { ok, type Result } from "@/lib/core/result";
import { RefusedLogin, signIn } from "./config";
import { takeDeviceSecrets } from "./device-secrets";
import { choicePath, homePath } from "./home-path";
import { handBrowserOver } from "./known-browser";
import { safeNextPath } from "./next-path";
import { loadSeats } from "./reads";
import type { logInInput } from "./schema";
import { currentLogin } from "./scope";
import { readSessionId } from "./session-cookie";
import type { VisitorScope } from "./visitor";

/**
 * Logs this browser in. `to` is where its work goes on: the page that asked, else its own beginning. What an earlier
 * login left on the device opens no more.
 */
export async function logIn(
  _visitor: VisitorScope,
  { email, password, next }: z.output<typeof logInInput>,
): Promise<Result<{ to: string }, string, unknown>> {
  const earlier = await readSessionId();
  try {
    await signIn("credentials", { email, password, redirect: false });
    await takeDeviceSecrets();
    const sessionId = await readSessionId();
    if (sessionId) await handBrowserOver(sessionId, earlier);
  } catch (error) {
    if (error instanceof RefusedLogin) return error.refusal;
    throw causeOf(error);
  }
  return ok({ to: safeNextPath(next) ?? (await homeOfLogin()) });
}

async function homeOfLogin(): Promise<string> {
  const login = await currentLogin();
  return login ? homePath(login, await loadSeats(login.userId)) : choicePath;
}

/** next-auth wraps what its callbacks throw. */
function causeOf(error: unknown): unknown {
  return error instanceof AuthError ? (error.cause?.err ?? error) : error;
}
