import type { MetadataRoute } from "next";
import { env } from "@/lib/env";
import { loadListedPages } from "@/lib/pages/load-listed-pages";

export const dynamic = "force-dynamic";

/** The front page, and the public page of every tenant that is open. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = env().APP_URL;
  const pages = await loadListedPages();
  return [{ url: base }, ...pages.map((slug) => ({ url: `${base}/${slug}` }))];
}
