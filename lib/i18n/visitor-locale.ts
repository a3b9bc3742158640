import "server-only";
import { cookies, headers } from "next/headers";
import { type Locale, localeCookie } from "./locales";
import { askedLocale, resolveLocale } from "./resolve-locale";
import { tenantLocale } from "./tenant-locale";

/** The language of this request: what the visitor asks for, else what the tenant of this address speaks. */
export async function visitorLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const asked = askedLocale({
    chosen: jar.get(localeCookie)?.value,
    acceptLanguage: head.get("accept-language"),
  });
  return asked ?? resolveLocale({ tenantLocale: await tenantLocale() });
}
