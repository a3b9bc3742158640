import { cookies } from "next/headers";
import type { TenantScope } from "@/db/scope";
import { resolveClientScope } from "@/lib/auth/scope";
import { servedOverHttps } from "@/lib/auth/session-cookie";
import { emailMark } from "@/lib/booking-requests/email-mark";
import { loadProfile } from "@/lib/portal/reads";

const cookieName = "citaria-mine";
const halfYearSeconds = 180 * 24 * 3600;
/** A family's. */
const mostEmails = 6;

/** Whether somebody showed on this device that an e-mail is theirs: by a code, or by opening their portal with it. */
export async function knowsEmail({ tenant }: TenantScope, email: string): Promise<boolean> {
  if ((await marks()).includes(emailMark(tenant.id, email))) return true;
  const client = await resolveClientScope(tenant.slug);
  if (!client.ok || client.value.actor.kind !== "client") return false;
  const profile = await loadProfile(client.value, client.value.actor.clientId);
  return profile?.email === email;
}

export async function rememberEmail({ tenant }: TenantScope, email: string): Promise<void> {
  const mark = emailMark(tenant.id, email);
  const kept = [mark, ...(await marks()).filter((each) => each !== mark)].slice(0, mostEmails);
  (await cookies()).set(cookieName, kept.join("."), {
    ...optionsFor(tenant.slug),
    maxAge: halfYearSeconds,
  });
}

export async function forgetEmails({ tenant }: TenantScope): Promise<void> {
  (await cookies()).set(cookieName, "", { ...optionsFor(tenant.slug), maxAge: 0 });
}

async function marks(): Promise<readonly string[]> {
  const kept = (await cookies()).get(cookieName)?.value ?? "";
  return kept.split(".").slice(0, mostEmails);
}

function optionsFor(slug: string) {
  const secure = servedOverHttps();
  return { path: `/${slug}/book`, httpOnly: true, sameSite: "lax", secure } as const;
}
