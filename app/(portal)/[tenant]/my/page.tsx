import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppointmentCard } from "@/components/appointments/appointment-card";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { loadClientAppointments } from "@/lib/appointments/reads";
import { portalPage } from "@/lib/auth/pages";
import { formatDateTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { loadOwnOffers } from "@/lib/waitlist/load-own-offers";
import { leavePortalAction } from "./actions";
import { PortalTabs } from "./portal-tabs";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal"))("title") };
}

export default async function MyAppointmentsPage({ params }: Props) {
  const scope = await portalPage((await params).tenant);
  const { slug } = scope.tenant;
  const { clientId, name } = scope.actor;
  const [t, tw, locale, offers, { upcoming, past }] = await Promise.all([
    getTranslations("portal"),
    getTranslations("waitlist"),
    regionOf(scope),
    loadOwnOffers(scope),
    loadClientAppointments(scope, clientId),
  ]);
  const cards = (appointments: typeof upcoming) => (
    <ul className="flex flex-col gap-3">
      {appointments.map((appointment) => (
        <li key={appointment.id}>
          <AppointmentCard
            appointment={appointment}
            href={`/${slug}/my/${appointment.id}`}
            locale={locale}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <div className="mx-auto max-w-2xl">
      <PortalTabs slug={slug} current="" />
      <PageHeader
        title={t("title")}
        description={t("greeting", { name })}
        actions={
          <ButtonLink href={`/${slug}/book`} variant="primary" icon="calendarPlus">
            {t("bookAgain")}
          </ButtonLink>
        }
      />
      {offers.map(({ id, expiresAt, timeZone }) => (
        <Alert key={id} tone="info">
          <p>{tw("offer.toAnswer", { until: formatDateTime(expiresAt, locale, timeZone) })}</p>
          <ButtonLink href={`/${slug}/my/offers/${id}`} size="sm" className="mt-2">
            {tw("offer.see")}
          </ButtonLink>
        </Alert>
      ))}
      <section aria-labelledby="upcoming" className={offers.length > 0 ? "mt-6" : undefined}>
        <h2 id="upcoming" className="mb-3 text-lg font-semibold">
          {t("upcoming")}
        </h2>
        {upcoming.length > 0 ? (
          cards(upcoming)
        ) : (
          <div className="rounded-box bg-base-100 shadow-xs">
            <EmptyState title={t("noUpcomingTitle")}>{t("noUpcomingBody")}</EmptyState>
          </div>
        )}
      </section>
      <section aria-labelledby="history" className="mt-10">
        <h2 id="history" className="mb-3 text-lg font-semibold">
          {t("history")}
        </h2>
        {past.length > 0 ? cards(past) : <p className="text-muted">{t("noHistory")}</p>}
      </section>
      <ActionForm action={leavePortalAction.bind(null, slug)} className="mt-12">
        <SubmitButton variant="quiet" icon="logOut" className="self-start">
          {t("leave")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
