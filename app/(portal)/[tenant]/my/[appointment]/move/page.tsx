import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { freeDays } from "@/components/booking/slot-days";
import { SlotPicker } from "@/components/booking/slot-picker";
import { VisitorTime } from "@/components/booking/visitor-time";
import { PageHeader } from "@/components/ui/page-header";
import { loadAppointment } from "@/lib/appointments/reads";
import { portalPage } from "@/lib/auth/pages";
import { loadBookingTimes } from "@/lib/availability/load-booking-times";
import { whatIsOn } from "@/lib/core/portal/functions";
import { professionalName } from "@/lib/core/professional-name";
import type { SearchParams } from "@/lib/core/search-params";
import { toMs } from "@/lib/core/time/epoch";
import { parseIso, toIso } from "@/lib/core/time/iso";
import { formatDateTime, formatZone } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { loadVisit } from "@/lib/visits/load-visit";
import { ConfirmMove } from "./confirm-move";
import { OnlyThisPart } from "./only-this-part";
import { moveHref, moveQuery } from "./query";

type Props = {
  readonly params: Promise<{ tenant: string; appointment: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal"))("moveTitle") };
}

/** Pick a time, see before and after, confirm. */
export default async function MovePage({ params, searchParams }: Props) {
  const { tenant: slug, appointment: id } = await params;
  const scope = await portalPage(slug);
  const [t, tb, locale, appointment, parts] = await Promise.all([
    getTranslations("portal"),
    getTranslations("booking"),
    regionOf(scope),
    loadAppointment(scope, id),
    loadVisit(scope, id),
  ]);
  if (!appointment) notFound();
  const back = `/${slug}/my/${id}`;
  if (!whatIsOn(scope.tenant, appointment.options).move) redirect(back);
  const visit = {
    slug,
    parts,
    changedId: appointment.id,
    service: appointment.service.name,
    locale,
  };
  const query = moveQuery(await searchParams);
  const { timeZone } = appointment.place;
  const chosen = query.start ? parseIso(query.start) : undefined;
  if (chosen?.ok) {
    return (
      <ConfirmMove
        scope={scope}
        appointment={appointment}
        start={chosen.value}
        locale={locale}
        visit={<OnlyThisPart {...visit} />}
        otherHref={moveHref(back, { date: query.date })}
      />
    );
  }
  const times = await loadBookingTimes(scope, {
    serviceId: appointment.service.id,
    professionalId: appointment.professional.id,
    exceptAppointmentId: appointment.id,
  });
  if (!times) notFound();
  const siteId = appointment.place.id;
  const { today, lastDay } = times.places.find(({ id }) => id === siteId) ?? times.places[0];
  const wasAt = Date.parse(appointment.start);
  const other = times.slots.filter(
    (slot) => slot.siteId === siteId && toMs(slot.startMinute) !== wasAt,
  );
  return (
    <>
      <PageHeader
        title={t("moveTitle")}
        description={
          <>
            {t("moveWhat", {
              service: appointment.service.name,
              professional: professionalName(appointment.professional),
            })}{" "}
            {t("moveNow", { when: formatDateTime(wasAt, locale, timeZone) })}
            <VisitorTime
              startMs={wasAt}
              {...{ locale, timeZone }}
              label={tb("yourTime")}
              className="block font-medium text-base-content"
            />
          </>
        }
        back={{ href: back, label: t("see") }}
      />
      <div className="mb-4 empty:hidden">
        <OnlyThisPart {...visit} />
      </div>
      <div className="rounded-box bg-base-100 p-4 shadow-xs sm:p-6">
        <SlotPicker
          days={freeDays(other, timeZone)}
          locale={locale}
          today={today}
          lastDay={lastDay}
          wanted={{ date: query.date ?? null, month: query.month ?? null }}
          timeZone={timeZone}
          zoneName={formatZone(scope.nowMs, locale, timeZone)}
          hrefOf={({ date, month, time }) =>
            moveHref(back, { date, month, start: time && toIso(time.startMinute, timeZone) })
          }
        />
      </div>
    </>
  );
}
