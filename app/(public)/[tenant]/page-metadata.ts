import type { Metadata } from "next";
import type { TenantFacts } from "@/db/scope";
import { env } from "@/lib/env";
import { fingerprintOf } from "@/lib/fingerprint";

/** The page's own address, whichever way it was reached. */
export function pageUrl({ slug }: Pick<TenantFacts, "slug">): string {
  return `${env().APP_URL}/${slug}`;
}

/** The picture that is shown where the page is shared: another look has another address. */
export function sharePictureUrl(tenant: TenantFacts): string {
  const { name, tagline, brand } = tenant;
  return `${pageUrl(tenant)}/og.png?v=${fingerprintOf({ name, tagline, brand })}`;
}

/** The titles of what stands below a tenant's page: its clients know the practice, not Citaria. */
export function titlesOf({ name }: Pick<TenantFacts, "name">): Metadata {
  return { title: { default: name, template: `%s · ${name}` } };
}

/** What search engines and messengers say of a tenant's page. */
export function pageMetadata(tenant: TenantFacts): Metadata {
  const { name, tagline, about } = tenant;
  const description = tagline ?? about?.slice(0, 160);
  const said = { title: name, ...(description ? { description } : {}) };
  const images = [{ url: sharePictureUrl(tenant), width: 1200, height: 630, alt: name }];
  return {
    ...said,
    title: { absolute: name },
    alternates: { canonical: pageUrl(tenant) },
    openGraph: { ...said, type: "website", url: pageUrl(tenant), siteName: name, images },
    twitter: { ...said, card: "summary_large_image", images },
  };
}
