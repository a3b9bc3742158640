import { cookies, headers } from "next/headers";
import { type Locale, localeCookie } from "./locales";
import { resolveLocale } from "./resolve-locale";

/** The language of this request. On a tenant's own pages pass the tenant's, used when the visitor gives no hint. */
export async function visitorLocale(tenantLocale?: string): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return resolveLocale({
    chosen: jar.get(localeCookie)?.value,
    acceptLanguage: head.get("accept-language"),
    tenantLocale,
  });
}
