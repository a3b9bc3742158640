import "server-only";
import { cookies } from "next/headers";
import type { TenantScope } from "@/db/scope";
import { emailInput } from "@/lib/clients/schema";
import { ok, type Result } from "@/lib/core/result";
import { env } from "@/lib/env";

const cookieName = "citaria-entering";
const secondsKept = 30 * 60;

/** The e-mail that a code was asked for on this browser, so that it stands in no address and is not typed twice. */
export async function enteringEmail(): Promise<string | undefined> {
  const kept = (await cookies()).get(cookieName)?.value;
  const read = emailInput.safeParse(kept);
  return read.success ? read.data : undefined;
}

export async function rememberEmail({ tenant }: TenantScope, email: string): Promise<void> {
  const secure = env().APP_URL.startsWith("https:");
  const options = { httpOnly: true, sameSite: "lax", secure, maxAge: secondsKept } as const;
  (await cookies()).set(cookieName, email, { ...options, path: pathOf(tenant) });
}

export async function forgetEmail({ tenant }: TenantScope): Promise<Result<null, never>> {
  (await cookies()).delete({ name: cookieName, path: pathOf(tenant) });
  return ok(null);
}

function pathOf({ slug }: { readonly slug: string }): string {
  return `/${slug}/link`;
}
