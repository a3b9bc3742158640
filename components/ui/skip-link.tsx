import { useTranslations } from "next-intl";

/** First stop of the keyboard; the page's `main` carries `id="content"`. */
export function SkipLink() {
  const t = useTranslations("common");
  return (
    <a href="#content" className="btn btn-primary fixed start-3 top-3 z-50 not-focus:sr-only">
      {t("skipToContent")}
    </a>
  );
}
