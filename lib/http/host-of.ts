import { isSlug } from "@/lib/core/tenancy/slug";

export type Hosts = {
  /** Where the application itself lives; its host always answers. */
  readonly appUrl: string;
  /** `citas.example`: then `{slug}.citas.example` is that tenant's. */
  readonly tenantDomain?: string | undefined;
  /** Whether tenants may have domains of their own. Without either every host is the application's. */
  readonly ownDomains?: boolean;
  /** Own domains and former slugs, and the slug that each leads to. */
  readonly slugOf: ReadonlyMap<string, string>;
};

export type HostMeaning =
  | { readonly kind: "app" }
  | { readonly kind: "tenant"; readonly slug: string }
  /** A subdomain that its tenant had before; `host` is the one it has now. */
  | { readonly kind: "renamed"; readonly host: string }
  | { readonly kind: "unknown" };

/** Whom a host name stands for. What it says is believed for nothing but which public page is meant. */
export function meaningOfHost(host: string | null, hosts: Hosts): HostMeaning {
  const { appUrl, tenantDomain, ownDomains, slugOf } = hosts;
  if (!tenantDomain && !ownDomains) return { kind: "app" };
  const name = (host ?? "").toLowerCase();
  if (name === new URL(appUrl).host) return { kind: "app" };
  const subdomain = tenantDomain ? labelBelow(name, tenantDomain) : undefined;
  if (subdomain) {
    const slug = slugOf.get(subdomain);
    return slug
      ? { kind: "renamed", host: `${slug}.${tenantDomain}` }
      : { kind: "tenant", slug: subdomain };
  }
  // An own domain has a dot in it, and so has no slug.
  const own = ownDomains && name.includes(".") ? slugOf.get(name.replace(/:\d+$/, "")) : undefined;
  return own ? { kind: "tenant", slug: own } : { kind: "unknown" };
}

function labelBelow(name: string, domain: string): string | undefined {
  const label = name.endsWith(`.${domain}`) ? name.slice(0, -domain.length - 1) : "";
  return isSlug(label) ? label : undefined;
}

/** First segments that are no page of a tenant: the same on every host. */
const shared = new Set([
  ...["i", "images", "robots.txt", "sitemap.xml", "manifest.webmanifest", "embed.js"],
  ...["brands", "icons"],
]);

/** Parts of the API that are the same on every host, and those of one tenant. */
const [sharedApi, tenantApi] = [new Set(["health", "preferences", "calendar"]), ["v1", "live"]];

/**
 * The path that is meant on a tenant's own host: `/` is its page and `/book` its booking; addresses with its slug work
 * as well, those of other tenants do not.
 */
export function pathOnTenantHost(path: string, slug: string): string {
  const [, first = "", second = "", third] = path.split("/");
  if (first === slug || shared.has(first) || first.startsWith("_")) return path;
  const isOurApi = sharedApi.has(second) || (tenantApi.includes(second) && third === slug);
  if (first === "api" && isOurApi) return path;
  return path === "/" ? `/${slug}` : `/${slug}${path}`;
}

/** What the team and the operators use: it is on the application's own host alone. */
export function isForTeam(path: string): boolean {
  return ["login", "dashboard", "operator", "dev"].includes(path.split("/")[1] ?? "");
}
