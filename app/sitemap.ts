import type { MetadataRoute } from "next";
import { tenantOfHost } from "@/lib/auth/tenant-of-host";
import { env } from "@/lib/env";
import { tenantUrl } from "@/lib/http/tenant-url";
import { loadListedPages } from "@/lib/pages/load-listed-pages";

export const dynamic = "force-dynamic";

/** The front page and the public page of every tenant that is open; on its own domain, that tenant's alone. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const tenant = await tenantOfHost();
  if (tenant?.mainHost) return [{ url: tenantUrl(tenant, "/") }];
  const base = env().APP_URL;
  const pages = await loadListedPages();
  return [{ url: base }, ...pages.map((slug) => ({ url: `${base}/${slug}` }))];
}
