import { useTranslations } from "next-intl";
import { FilterLinks } from "@/components/booking/filter-links";
import { Tabs } from "@/components/ui/tabs";
import type { Catalogue } from "@/lib/catalogue/load-catalogue";
import { bookingHref } from "./query";

type Props = {
  readonly slug: string;
  readonly catalogue: Catalogue;
  readonly by: "service" | "professional";
  readonly specialty: string | undefined;
  readonly whom: string | undefined;
};

/** By what somebody needs or by whom they trust, both within a specialty where there are several. */
export function WhereToBegin({ slug, catalogue, by, specialty, whom }: Props) {
  const t = useTranslations("booking");
  const { specialties, professionals } = catalogue;
  const hrefOf = (of: string | undefined, order: Props["by"]) =>
    bookingHref(slug, { specialty: of, by: order === "professional" ? order : undefined, whom });
  return (
    <div className="mb-6 empty:hidden">
      {professionals.length > 1 ? (
        <Tabs
          label={t("order")}
          tabs={(["service", "professional"] as const).map((order) => ({
            label: t(order === "service" ? "byService" : "byProfessional"),
            href: hrefOf(specialty, order),
            isCurrent: order === by,
          }))}
        />
      ) : null}
      {specialties.length > 1 ? (
        <FilterLinks
          label={t("specialties")}
          choices={[undefined, ...specialties].map((each) => ({
            label: each ?? t("allSpecialties"),
            href: hrefOf(each, by),
            isCurrent: each === specialty,
          }))}
        />
      ) : null}
    </div>
  );
}
