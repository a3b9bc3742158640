import "server-only";
import { sameSecret } from "@/lib/auth/same-secret";

/**
 * The answer to who does not bear a secret, or undefined for who does: 404 without a secret, so that nobody sees that there
 * is anything, else 401. Takes the same time whatever is wrong.
 */
export function refuseUnlessBearer(
  request: Request,
  secret: string | undefined,
): Response | undefined {
  if (!secret) return new Response(null, { status: 404 });
  const given = request.headers.get("authorization") ?? "";
  if (sameSecret(given, `Bearer ${secret}`)) return undefined;
  return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
}
