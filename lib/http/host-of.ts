import { isSlug } from "@/lib/core/tenancy/slug";

export type Hosts = {
  /** Where the application itself lives; its host always answers. */
  readonly appUrl: string;
  /** `citas.example`: then `{slug}.citas.example` is that tenant's. Left out: every host is the application's. */
  readonly tenantDomain?: string | undefined;
};

export type HostMeaning =
  | { readonly kind: "app" }
  | { readonly kind: "tenant"; readonly slug: string }
  | { readonly kind: "unknown" };

/** Whom a host name stands for. What it says is believed for nothing but which public page is meant. */
export function meaningOfHost(host: string | null, { appUrl, tenantDomain }: Hosts): HostMeaning {
  if (!tenantDomain) return { kind: "app" };
  const name = (host ?? "").toLowerCase();
  if (name === new URL(appUrl).host) return { kind: "app" };
  const suffix = `.${tenantDomain}`;
  const slug = name.endsWith(suffix) ? name.slice(0, -suffix.length) : "";
  return isSlug(slug) ? { kind: "tenant", slug } : { kind: "unknown" };
}

/** First segments that are no page of a tenant: the same on every host. */
const shared = new Set([
  ...["api", "i", "images", "login", "dashboard", "operator", "dev"],
  ...["robots.txt", "sitemap.xml", "manifest.webmanifest", "brands", "icons"],
]);

/**
 * The path that is meant on a tenant's own host: `/` is its page and `/book` its booking; addresses with its slug work
 * as well, those of other tenants do not.
 */
export function pathOnTenantHost(path: string, slug: string): string {
  const first = path.split("/")[1] ?? "";
  if (first === slug || shared.has(first) || first.startsWith("_")) return path;
  return path === "/" ? `/${slug}` : `/${slug}${path}`;
}
