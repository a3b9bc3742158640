import { useTranslations } from "next-intl";

/**
 * First stop of the keyboard; the page's `main` carries `id="content"`. It stands outside of a tenant's font, and for
 * three words that are seldom seen no page loads a second one.
 */
export function SkipLink() {
  const t = useTranslations("common");
  return (
    <a
      href="#content"
      className="btn btn-primary fixed font-[system-ui] start-3 top-3 z-50 not-focus:sr-only"
    >
      {t("skipToContent")}
    </a>
  );
}
