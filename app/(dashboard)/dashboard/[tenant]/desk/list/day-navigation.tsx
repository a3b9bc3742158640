import { getTranslations } from "next-intl/server";
import { FilterLinks } from "@/components/booking/filter-links";
import { buttonClass } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { professionalName } from "@/lib/core/professional-name";
import { addDays, type LocalDate } from "@/lib/core/time/civil";
import { type DayListAddress, dayListHref } from "./query";

type Props = {
  readonly slug: string;
  readonly address: DayListAddress;
  readonly today: LocalDate;
  readonly professionals: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
  }[];
};

/** Which date and whose; each an address of its own, and without script too. */
export async function DayNavigation({ slug, address, today, professionals }: Props) {
  const t = await getTranslations("dayList");
  const { date, professionalIds } = address;
  const at = (day: LocalDate) => dayListHref(slug, { ...address, date: day });
  return (
    <div className="mb-6 flex flex-col gap-3 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <ButtonLink variant="quiet" className="btn-square" href={at(addDays(date, -1))}>
          <Icon name="chevronLeft" />
          <span className="sr-only">{t("previous")}</span>
        </ButtonLink>
        <form className="flex items-center gap-2">
          {professionalIds.length > 0 ? (
            <input type="hidden" name="professional" value={professionalIds.join(",")} />
          ) : null}
          <input
            key={date}
            type="date"
            name="date"
            required
            aria-label={t("date")}
            defaultValue={date}
            className="input w-40"
          />
          <button type="submit" className={buttonClass({})}>
            {t("show")}
          </button>
        </form>
        <ButtonLink variant="quiet" className="btn-square" href={at(addDays(date, 1))}>
          <Icon name="chevronRight" />
          <span className="sr-only">{t("next")}</span>
        </ButtonLink>
        {date === today ? null : <ButtonLink href={at(today)}>{t("today")}</ButtonLink>}
      </div>
      {professionals.length > 1 ? (
        <FilterLinks
          label={t("filter")}
          choices={[
            {
              label: t("everybody"),
              href: dayListHref(slug, { date, professionalIds: [] }),
              isCurrent: professionalIds.length === 0,
            },
            ...professionals.map((each) => ({
              label: professionalName(each),
              href: dayListHref(slug, { date, professionalIds: [each.id] }),
              isCurrent: professionalIds.includes(each.id),
            })),
          ]}
        />
      ) : null}
    </div>
  );
}
