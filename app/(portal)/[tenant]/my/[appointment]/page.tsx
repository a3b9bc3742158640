import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AppointmentFacts } from "@/components/appointments/appointment-facts";
import { CalendarLinks } from "@/components/appointments/calendar-links";
import { StatusBadge } from "@/components/appointments/status-badge";
import { ContactCard } from "@/components/booking/contact-card";
import { VisitorTime } from "@/components/booking/visitor-time";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { loadAppointment } from "@/lib/appointments/reads";
import { portalPage } from "@/lib/auth/pages";
import { blocksTime } from "@/lib/core/appointments/status";
import { placeLine } from "@/lib/core/place-line";
import { forWhom } from "@/lib/core/portal/for-whom";
import { isOn, whatIsOn } from "@/lib/core/portal/functions";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { loadOwnDelay } from "@/lib/delays/load-own-delay";
import { formatDateTime } from "@/lib/format/date-time";
import { formatPhone } from "@/lib/format/phone";
import { regionOf } from "@/lib/i18n/region-of";
import { loadSeriesPlace } from "@/lib/series/load-series-place";
import { loadVisit } from "@/lib/visits/load-visit";
import { AcceptCard } from "./accept-card";
import { CancelDialog } from "./cancel-dialog";
import { ChangeDeadlines } from "./change-deadlines";
import { DelayNote } from "./delay-note";
import { DoneText } from "./done-text";
import { OpenIntake } from "./open-intake";
import { VisitParts } from "./visit-parts";

type Props = {
  readonly params: Promise<{ tenant: string; appointment: string }>;
  readonly searchParams: Promise<SearchParams>;
};

/** Where nothing was asked when it was booked. */
const askedLater: readonly string[] = ["staff", "waitlist"];

const outcomes = ["accepted", "moved", "cancelled", "booked"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal"))("see") };
}

export default async function MyAppointmentPage({ params, searchParams }: Props) {
  const { tenant: slug, appointment: id } = await params;
  const scope = await portalPage(slug);
  const [t, tb, ts, locale, appointment, visit, inSeries, delay, { done }] = await Promise.all([
    getTranslations("portal"),
    getTranslations("booking"),
    getTranslations("series"),
    regionOf(scope),
    loadAppointment(scope, id),
    loadVisit(scope, id),
    loadSeriesPlace(scope, id),
    loadOwnDelay(scope, id),
    searchParams,
  ]);
  if (!appointment) notFound();
  const { tenant } = scope;
  const who = forWhom(scope.actor, appointment.client);
  const { cancellation, place } = appointment;
  const options = whatIsOn(tenant, appointment.options);
  const isUpcoming = Date.parse(appointment.start) > scope.nowMs && !cancellation;
  const phone = tenant.phone ? formatPhone(tenant.phone, tenant.country) : null;
  const when = (iso: string) => formatDateTime(Date.parse(iso), locale, place.timeZone);
  const lasting = visit.filter(({ status }) => blocksTime(status)).length;
  const outcome = outcomes.find((each) => each === firstOf(done));
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <PageHeader
        title={appointment.service.name}
        back={{ href: `/${slug}/my`, label: t("backToList") }}
        description={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StatusBadge
              status={appointment.status}
              isAnswered={appointment.acceptedAt !== null && isUpcoming}
            />
            {who === null ? null : <span>{t("appointmentOf", { name: who })}</span>}
            {inSeries ? ts("place", { number: inSeries.number, total: inSeries.total }) : null}
          </span>
        }
      />
      {outcome ? (
        <Alert tone="success" role="status">
          <DoneText {...{ slug, appointment, visit, outcome, locale }} />
        </Alert>
      ) : null}
      {cancellation ? (
        <Alert tone="info">
          <p>
            {t("cancelledBy", {
              actor: cancellation.by,
              name: tenant.name,
              when: when(cancellation.at),
            })}
            <VisitorTime
              startMs={Date.parse(cancellation.at)}
              {...{ locale, timeZone: place.timeZone }}
              label={tb("yourTime")}
              className="block font-medium"
            />
          </p>
          {cancellation.reason ? (
            <p>{t("cancelledReason", { reason: cancellation.reason })}</p>
          ) : null}
        </Alert>
      ) : null}
      {delay ? <DelayNote {...{ slug, locale }} own={delay} timeZone={place.timeZone} /> : null}
      {options.accept && delay?.expectedAt !== null ? (
        <AcceptCard
          slug={slug}
          appointmentId={appointment.id}
          isPending={appointment.status === "pending"}
        />
      ) : null}
      {isUpcoming && askedLater.includes(appointment.source) ? (
        <OpenIntake scope={scope} appointment={appointment} />
      ) : null}
      <section className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        <AppointmentFacts appointment={appointment} forWhom={who} locale={locale} />
        {isUpcoming ? (
          <div className="mt-6">
            <CalendarLinks
              fileHref={`/${slug}/my/${appointment.id}/calendar.ics`}
              title={`${appointment.service.name} · ${tenant.name}`}
              location={placeLine(place)}
              start={appointment.start}
              end={appointment.end}
              visit={
                lasting > 1 ? { count: lasting, service: appointment.service.name } : undefined
              }
            />
          </div>
        ) : null}
      </section>
      {visit.length > 0 ? (
        <VisitParts slug={slug} parts={visit} shownId={id} locale={locale} />
      ) : null}
      {options.move || options.cancel ? (
        <section className="flex flex-col gap-3">
          <div className="flex flex-col gap-3 sm:flex-row">
            {options.move ? (
              <ButtonLink href={`/${slug}/my/${appointment.id}/move`} icon="move">
                {t("move")}
              </ButtonLink>
            ) : null}
            {options.cancel ? (
              <CancelDialog
                slug={slug}
                appointment={appointment}
                when={when(appointment.start)}
                parts={visit.filter(({ isCancellable }) => isCancellable)}
                locale={locale}
              />
            ) : null}
          </div>
          <ChangeDeadlines
            options={options}
            name={tenant.name}
            phone={phone}
            locale={locale}
            timeZone={place.timeZone}
          />
        </section>
      ) : null}
      {isUpcoming && !options.move && !options.cancel ? (
        <p className="text-muted">
          {t("changeClosed", { name: tenant.name, phone: phone ?? "none" })}
        </p>
      ) : null}
      {isOn(tenant, "book") ? (
        <ButtonLink
          href={`/${slug}/my/${id}/again`}
          variant={isUpcoming ? "quiet" : "primary"}
          icon="calendarPlus"
          className="self-start"
        >
          {t("again")}
        </ButtonLink>
      ) : null}
      <div className="mt-6">
        <ContactCard phone={tenant.phone} phoneText={phone} email={tenant.email} address={null} />
      </div>
    </div>
  );
}
