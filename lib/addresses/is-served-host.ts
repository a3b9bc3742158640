import "server-only";
import { tenantBySlug } from "@/db/lookups";
import { env } from "@/lib/env";
import { addressBook, addressBookAnew } from "@/lib/http/address-book";
import { meaningOfHost } from "@/lib/http/host-of";

/** Whether pages are served by that name: the application's own, a tenant's subdomain, or a proven domain. */
export async function isServedHost(host: string): Promise<boolean> {
  const { APP_URL, TENANT_DOMAIN: tenantDomain, OWN_DOMAINS: ownDomains } = env();
  const appUrl = `https://${new URL(APP_URL).hostname}`;
  if (host.toLowerCase() === new URL(APP_URL).hostname) return true;
  const { slugOf } = addressBook().slugOf.has(host.toLowerCase())
    ? addressBook()
    : await addressBookAnew();
  const meaning = meaningOfHost(host, { appUrl, tenantDomain, ownDomains, slugOf });
  switch (meaning.kind) {
    case "tenant":
      return (await tenantBySlug(meaning.slug)) !== undefined;
    case "renamed":
      return true;
    case "app":
    case "unknown":
      return false;
  }
}
