import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { defaultPage } from "@/lib/core/pages/default-page";
import type { PageData } from "@/lib/core/pages/page-data";
import type { PageContent } from "@/lib/core/pages/section";
import type { Locale } from "@/lib/i18n/locales";
import { draftSeen } from "./draft-seen";
import { picturesById } from "./pictures-by-id";
import { type PageHrefs, readPageData } from "./read-page-data";
import { selectAllPictures, selectDraft, selectPublished, selectVersions } from "./store";

export type PageVersion = {
  readonly id: string;
  readonly number: number;
  readonly publishedAtMs: number;
  readonly publishedBy: string | null;
};

export type PageEditorView = {
  readonly content: PageContent;
  readonly seen: string;
  /** What was published last; null: nothing yet. */
  readonly published: PageContent | null;
  /** Whether something was arranged and not published since. */
  readonly hasDraft: boolean;
  /** The newest first. */
  readonly versions: readonly PageVersion[];
  readonly data: PageData;
};

/** The draft where there is one, else what visitors see; with all that can be shown and gone back to. */
export async function loadPageEditor(
  scope: TenantScope,
  view: { readonly locale: Locale; readonly hrefs: PageHrefs },
): Promise<PageEditorView> {
  return readTenant(scope, async (tx) => {
    const [draft, published, versions, pictures, data] = await Promise.all([
      selectDraft(tx, scope),
      selectPublished(tx, scope),
      selectVersions(tx, scope, mostVersions),
      selectAllPictures(tx, scope),
      readPageData(tx, scope, view),
    ]);
    return {
      content: draft ?? published ?? defaultPage(scope.tenant),
      seen: draftSeen(draft),
      published: published ?? null,
      hasDraft: draft !== undefined,
      versions: versions.map(({ id, number, publishedAt, publishedBy }) => ({
        ...{ id, number: number ?? 0, publishedBy },
        publishedAtMs: publishedAt?.getTime() ?? 0,
      })),
      data: { ...data, pictures: picturesById(pictures) },
    };
  });
}

const mostVersions = 20;
