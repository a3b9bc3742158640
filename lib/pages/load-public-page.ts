import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { defaultPage } from "@/lib/core/pages/default-page";
import type { PageData } from "@/lib/core/pages/page-data";
import { type PageContent, pictureIds } from "@/lib/core/pages/section";
import type { Locale } from "@/lib/i18n/locales";
import { picturesById } from "./pictures-by-id";
import { type PageHrefs, readPageData } from "./read-page-data";
import { selectPictures, selectPublished } from "./store";

export type PublicPage = { readonly content: PageContent; readonly data: PageData };

/** What visitors see: the newest published version, else a page made of what is known of the tenant. */
export async function loadPublicPage(
  scope: TenantScope,
  view: { readonly locale: Locale; readonly hrefs: PageHrefs },
): Promise<PublicPage> {
  return readTenant(scope, async (tx) => {
    const [published, data] = await Promise.all([
      selectPublished(tx, scope),
      readPageData(tx, scope, view),
    ]);
    const content = published ?? defaultPage(scope.tenant);
    const ids = pictureIds(content);
    const rows = ids.length > 0 ? await selectPictures(tx, scope, ids) : [];
    return { content, data: { ...data, pictures: picturesById(rows) } };
  });
}
