import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { memberPage } from "@/lib/auth/pages";
import { formatCountry } from "@/lib/format/country";
import { loadHolidays } from "@/lib/holidays/load-holidays";
import { regionOf } from "@/lib/i18n/region-of";
import { HoursHeader } from "../hours-header";
import { observeHolidaysAction, removeHolidayAction, saveHolidayAction } from "./actions";
import { AddHolidayForm } from "./add-holiday-form";
import { HolidayList } from "./holiday-list";
import { ObserveForm } from "./observe-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("tabs.holidays") };
}

export default async function HolidaysPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "holiday:edit");
  const [{ observes, from, holidays }, t, locale] = await Promise.all([
    loadHolidays(scope),
    getTranslations("holidays"),
    regionOf(scope),
  ]);
  const country = formatCountry(scope.tenant.country, locale);
  const language = locale.startsWith("en") ? "en" : "es";
  const { timeZone } = scope.tenant;
  const place = { locale, timeZone, agendaHref: `/dashboard/${slug}/agenda` };
  return (
    <>
      <HoursHeader scope={scope} current="holidays" />
      <ClientMessages rooms={["holidays", "hours"]}>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
          <Card title={t("observeTitle", { country })}>
            <ObserveForm
              observes={observes}
              country={country}
              place={place}
              action={observeHolidaysAction.bind(null, slug)}
            />
          </Card>
          <Card title={t("listTitle")} className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
            {holidays.length === 0 ? (
              <EmptyState title={t("none")}>{t("noneHint", { country })}</EmptyState>
            ) : (
              <HolidayList
                holidays={holidays.map(({ date, name, isPublic, own, isClosed }) => ({
                  ...{ date, isClosed, name: name[language] },
                  isOwn: own?.closed ?? !isPublic,
                  ownId: own?.id ?? null,
                }))}
                observes={observes}
                place={place}
                saveAction={saveHolidayAction.bind(null, slug)}
                removeAction={removeHolidayAction.bind(null, slug)}
              />
            )}
          </Card>
          <Card title={t("addTitle")} description={t("addHint")}>
            <AddHolidayForm
              today={from}
              place={place}
              action={saveHolidayAction.bind(null, slug)}
              removeAction={removeHolidayAction.bind(null, slug)}
            />
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
