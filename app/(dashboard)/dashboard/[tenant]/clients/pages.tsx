import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";

type Props = {
  readonly page: number;
  readonly hasMore: boolean;
  readonly hrefOf: (page: number) => string;
};

/** Earlier and later pages of a long list; nothing where one page holds it all. */
export async function Pages({ page, hasMore, hrefOf }: Props) {
  const t = await getTranslations("clients");
  if (page === 1 && !hasMore) return null;
  return (
    <nav aria-label={t("pages")} className="mt-5 flex items-center justify-between gap-3">
      {page > 1 ? (
        <ButtonLink href={hrefOf(page - 1)} icon="chevronLeft">
          {t("previousPage")}
        </ButtonLink>
      ) : (
        <span />
      )}
      <p className="text-muted">{t("page", { page: String(page) })}</p>
      {hasMore ? <ButtonLink href={hrefOf(page + 1)}>{t("nextPage")}</ButtonLink> : <span />}
    </nav>
  );
}
