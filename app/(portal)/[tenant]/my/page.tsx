import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { portalPage } from "@/lib/auth/pages";
import { resolvePublicScope } from "@/lib/auth/scope";
import { isOn } from "@/lib/core/portal/functions";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { formatDateTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { loadAhead, loadHistory } from "@/lib/portal/reads";
import { loadOwnOffers } from "@/lib/waitlist/load-own-offers";
import { leavePortalAction } from "./actions";
import { AppointmentList } from "./appointment-list";
import { PortalTabs } from "./portal-tabs";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, entry] = await Promise.all([
    getTranslations("portal"),
    resolvePublicScope((await params).tenant),
  ]);
  // The layout beside this page gives its form of title to the pages below only.
  return {
    title: entry.ok ? { absolute: `${t("title")} · ${entry.value.tenant.name}` } : t("title"),
  };
}

/** So many of those that are over stand here; the rest has pages of its own. */
const fewLatest = 5;

export default async function MyAppointmentsPage({ params }: Props) {
  const scope = await portalPage((await params).tenant);
  const { slug } = scope.tenant;
  const { name } = scope.actor;
  const theirs = portalReach(scope.actor);
  const [t, tw, locale, offers, upcoming, history] = await Promise.all([
    getTranslations("portal"),
    getTranslations("waitlist"),
    regionOf(scope),
    loadOwnOffers(scope),
    loadAhead(scope, theirs),
    isOn(scope.tenant, "history") ? loadHistory(scope, theirs, 1) : undefined,
  ]);
  const latest = history?.appointments.slice(0, fewLatest) ?? [];
  const hasMore = history && (history.hasMore || history.appointments.length > fewLatest);
  const list = { scope, locale };
  return (
    <div className="mx-auto max-w-2xl">
      <PortalTabs tenant={scope.tenant} current="" />
      <PageHeader
        title={t("title")}
        description={t("greeting", { name })}
        actions={
          isOn(scope.tenant, "book") ? (
            <ButtonLink href={`/${slug}/book`} variant="primary" icon="calendarPlus">
              {t("bookAgain")}
            </ButtonLink>
          ) : null
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
          <AppointmentList {...list} appointments={upcoming} />
        ) : (
          <div className="rounded-box bg-base-100 shadow-xs">
            <EmptyState title={t("noUpcomingTitle")}>{t("noUpcomingBody")}</EmptyState>
          </div>
        )}
      </section>
      {history ? (
        <section aria-labelledby="history" className="mt-10">
          <h2 id="history" className="mb-3 text-lg font-semibold">
            {t("history")}
          </h2>
          {latest.length > 0 ? (
            <AppointmentList {...list} appointments={latest} />
          ) : (
            <p className="text-muted">{t("noHistory")}</p>
          )}
          {hasMore ? (
            <ButtonLink href={`/${slug}/my/history`} className="mt-4">
              {t("seeHistory")}
            </ButtonLink>
          ) : null}
        </section>
      ) : null}
      <ActionForm action={leavePortalAction.bind(null, slug)} className="mt-12">
        <SubmitButton variant="quiet" icon="logOut" className="self-start">
          {t("leave")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
