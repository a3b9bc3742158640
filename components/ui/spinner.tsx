import { useTranslations } from "next-intl";

/** Says that something is loading, also to those who cannot see it turn. */
export function Spinner() {
  const t = useTranslations("common");
  return (
    <span role="status" className="inline-flex items-center gap-3 text-muted">
      <span className="loading loading-spinner" aria-hidden />
      {t("loading")}
    </span>
  );
}
