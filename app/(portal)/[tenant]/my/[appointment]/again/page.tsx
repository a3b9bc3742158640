import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { freeDays } from "@/components/booking/slot-days";
import { SlotPicker } from "@/components/booking/slot-picker";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadAppointment } from "@/lib/appointments/reads";
import { portalPage } from "@/lib/auth/pages";
import { loadBookingTimes } from "@/lib/availability/load-booking-times";
import { isOn } from "@/lib/core/portal/functions";
import { professionalName } from "@/lib/core/professional-name";
import { type SearchParams, withQuery } from "@/lib/core/search-params";
import { parseIso, toIso } from "@/lib/core/time/iso";
import { formatZone } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { moveQuery } from "../move/query";
import { ConfirmAgain } from "./confirm-again";

type Props = {
  readonly params: Promise<{ tenant: string; appointment: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal"))("againTitle") };
}

/** The same service with the same professional: pick a time, confirm; nothing is typed again. */
export default async function BookAgainPage({ params, searchParams }: Props) {
  const { tenant: slug, appointment: id } = await params;
  const scope = await portalPage(slug);
  const [t, locale, appointment] = await Promise.all([
    getTranslations("portal"),
    regionOf(scope),
    loadAppointment(scope, id),
  ]);
  if (!appointment || !isOn(scope.tenant, "book")) notFound();
  const { service, professional, place } = appointment;
  const query = moveQuery(await searchParams);
  const here = `/${slug}/my/${id}/again`;
  const chosen = query.start ? parseIso(query.start) : undefined;
  if (chosen?.ok) {
    return (
      <ConfirmAgain
        scope={scope}
        appointment={appointment}
        start={chosen.value}
        locale={locale}
        formId={randomUUID()}
        otherHref={withQuery(here, { date: query.date })}
      />
    );
  }
  const times = await loadBookingTimes(scope, {
    serviceId: service.id,
    professionalId: professional.id,
  });
  const elsewhere = `/${slug}/book?service=${service.id}`;
  if (!times) redirect(`/${slug}/book`);
  const { today, lastDay, timeZone } =
    times.places.find((each) => each.id === place.id) ?? times.places[0];
  const free = times.slots.filter((slot) => slot.siteId === place.id);
  return (
    <>
      <PageHeader
        title={t("againTitle")}
        description={t("moveWhat", {
          service: service.name,
          professional: professionalName(professional),
        })}
        back={{ href: `/${slug}/my/${id}`, label: t("see") }}
      />
      <div className="rounded-box bg-base-100 p-4 shadow-xs sm:p-6">
        {free.length === 0 ? (
          <EmptyState icon="calendar" title={t("againNone")} />
        ) : (
          <SlotPicker
            days={freeDays(free, timeZone)}
            locale={locale}
            timeZone={timeZone}
            today={today}
            lastDay={lastDay}
            wanted={{ date: query.date ?? null, month: query.month ?? null }}
            zoneName={formatZone(scope.nowMs, locale, timeZone)}
            hrefOf={({ date, month, time }) =>
              withQuery(here, { date, month, start: time && toIso(time.startMinute, timeZone) })
            }
          />
        )}
      </div>
      <ButtonLink href={elsewhere} variant="quiet" className="mt-4">
        {t("againOther")}
      </ButtonLink>
    </>
  );
}
