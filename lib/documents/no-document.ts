import "server-only";
import { barePage } from "@/lib/http/bare-page";
import { translatorFor } from "@/lib/i18n/translator";
import { visitorLocale } from "@/lib/i18n/visitor-locale";
import type { StorageRefusal } from "@/lib/storage/file-storage";

/** The page in place of a document: it is not there (any more, or for whoever asks), or cannot be fetched now. */
export async function noDocument(code: "not_found" | StorageRefusal): Promise<Response> {
  const locale = await visitorLocale();
  const t = translatorFor(locale, "documents");
  return code === "not_found"
    ? barePage({ locale, title: t("gone"), body: t("goneBody"), status: 404 })
    : barePage({
        ...{ locale, title: t("away"), body: t("awayBody"), status: 503 },
        headers: { "Retry-After": "30" },
      });
}
