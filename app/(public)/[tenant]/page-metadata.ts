import type { Metadata } from "next";
import type { TenantFacts } from "@/db/scope";
import { fingerprintOf } from "@/lib/fingerprint";
import { tenantUrl } from "@/lib/http/tenant-url";

/** The page's own address, whichever way it was reached. */
export function pageUrl(tenant: Pick<TenantFacts, "slug" | "mainHost">): string {
  return tenantUrl(tenant, tenant.mainHost ? "/" : "");
}

/** The picture that is shown where the page is shared: another look has another address. */
export function sharePictureUrl(tenant: TenantFacts): string {
  const { name, tagline, brand } = tenant;
  return `${tenantUrl(tenant, "/og.png")}?v=${fingerprintOf({ name, tagline, brand })}`;
}

/** The titles of what stands below a tenant's page, and its words: its clients know the practice, not Citaria. */
export function titlesOf(tenant: Pick<TenantFacts, "name" | "tagline" | "about">): Metadata {
  const { name } = tenant;
  return { title: { default: name, template: `%s · ${name}` }, ...wordsOf(tenant) };
}

/** What search engines and messengers say of a tenant's page. */
export function pageMetadata(tenant: TenantFacts): Metadata {
  const { name } = tenant;
  const said = { title: name, ...wordsOf(tenant) };
  const images = [{ url: sharePictureUrl(tenant), width: 1200, height: 630, alt: name }];
  return {
    ...said,
    title: { absolute: name },
    alternates: { canonical: pageUrl(tenant) },
    openGraph: { ...said, type: "website", url: pageUrl(tenant), siteName: name, images },
    twitter: { ...said, card: "summary_large_image", images },
  };
}

function wordsOf({ tagline, about }: Pick<TenantFacts, "tagline" | "about">) {
  const description = tagline ?? about?.slice(0, 160);
  return description ? { description } : {};
}
