import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AppointmentFacts } from "@/components/appointments/appointment-facts";
import { CalendarLinks } from "@/components/appointments/calendar-links";
import { VisitFacts } from "@/components/appointments/visit-facts";
import { ContactCard } from "@/components/booking/contact-card";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import type { TenantScope } from "@/db/scope";
import { loadReceipt } from "@/lib/appointments/load-receipt";
import { publicPage } from "@/lib/auth/pages";
import { resolveClientScope } from "@/lib/auth/scope";
import { blocksTime } from "@/lib/core/appointments/status";
import { placeLine } from "@/lib/core/place-line";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { formatPhone } from "@/lib/format/phone";
import { regionOf } from "@/lib/i18n/region-of";
import { loadPreparations } from "@/lib/intake/reads";
import { loadVisit } from "@/lib/visits/load-visit";
import { justBookedHere } from "../../just-booked";
import { BeforeYouCome } from "./before-you-come";
import { RenewCopy } from "./renew-copy";
import { WhatNext } from "./what-next";
import { WrongEmail } from "./wrong-email";

type Props = {
  readonly params: Promise<{ tenant: string; appointment: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("booking"))("doneTitle"),
    robots: { index: false },
  };
}

export default async function BookedPage({ params, searchParams }: Props) {
  const { tenant: slug, appointment: id } = await params;
  const scope = await publicPage(slug);
  const [t, tc, tv, locale, receipt, visit] = await Promise.all([
    getTranslations("booking"),
    getTranslations("common"),
    getTranslations("visits"),
    regionOf(scope),
    receiptFor(scope, id),
    loadVisit(scope, id),
  ]);
  if (!receipt) notFound();
  const isCorrected = firstOf((await searchParams).corrected) !== undefined;
  const { tenant } = scope;
  const [first, ...rest] = visit.filter(({ status }) => blocksTime(status));
  const isVisit = first !== undefined && rest.length > 0;
  const shown = isVisit ? [first, ...rest] : [receipt];
  // Where e-mails are confirmed first this one was, and a portal has its own way to correct it.
  const mayCorrect = blocksTime(receipt.status) && !receipt.isInPortal && !tenant.confirmsEmail;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6">
      {receipt.isInPortal ? <RenewCopy slug={slug} /> : null}
      <header className="pt-4 text-center">
        <span className="mx-auto grid size-16 place-items-center rounded-full bg-brand/12 text-3xl text-brand">
          <Icon name="calendarCheck" />
        </span>
        <h1 className="mt-5 text-2xl font-bold sm:text-3xl">{t(titleOf(receipt.status))}</h1>
        <div className="mx-auto mt-2 max-w-prose text-muted">
          <WhatNext slug={slug} receipt={receipt} />
        </div>
        {mayCorrect && receipt.email ? (
          <WrongEmail
            {...{ slug, appointmentId: id, email: receipt.email }}
            meantEmail={receipt.meantEmail}
          />
        ) : null}
      </header>
      {isCorrected && receipt.email ? (
        <Alert tone="success" role="status">
          {t("emailCorrected")}
        </Alert>
      ) : null}
      {receipt.meantEmail && !mayCorrect ? (
        <Alert tone="warning">
          {tc("emailAsk")} <strong className="break-all">{receipt.meantEmail}</strong>{" "}
          {t("meantHint")}
        </Alert>
      ) : null}
      <section className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        <h2 className="mb-4 text-lg font-semibold">
          {isVisit ? tv("visit") : receipt.service.name}
        </h2>
        {isVisit ? (
          <VisitFacts parts={[first, ...rest]} forWhom={receipt.forWhom} locale={locale} />
        ) : (
          <AppointmentFacts appointment={receipt} forWhom={receipt.forWhom} locale={locale} />
        )}
        {blocksTime(receipt.status) ? (
          <div className="mt-6">
            <CalendarLinks
              fileHref={`/${slug}/book/done/${id}/calendar.ics`}
              title={`${shown.map(({ service }) => service.name).join(" + ")} · ${tenant.name}`}
              location={placeLine(receipt.place)}
              start={shown[0]?.start ?? receipt.start}
              end={shown.at(-1)?.end ?? receipt.end}
            />
          </div>
        ) : null}
      </section>
      {blocksTime(receipt.status) ? (
        <BeforeYouCome
          tenant={tenant}
          place={receipt.place}
          preparations={
            await loadPreparations(
              scope,
              shown.map(({ service }) => service.id),
            )
          }
        />
      ) : null}
      <ContactCard
        phone={tenant.phone}
        phoneText={tenant.phone ? formatPhone(tenant.phone, tenant.country) : null}
        email={tenant.email}
        address={null}
      />
      <div className="flex flex-col gap-3 sm:flex-row sm:justify-center">
        <ButtonLink href={`/${slug}`}>{t("backToStart", { name: tenant.name })}</ButtonLink>
        <ButtonLink href={`/${slug}/book`} variant="quiet">
          {t("bookAnother")}
        </ButtonLink>
      </div>
    </div>
  );
}

/** As this browser may see it: whether it booked, and whose portal is open on it. */
async function receiptFor(scope: TenantScope, id: string) {
  const [isOwn, entry] = await Promise.all([
    justBookedHere(scope),
    resolveClientScope(scope.tenant.slug),
  ]);
  const actor = entry.ok && entry.value.actor.kind === "client" ? entry.value.actor : undefined;
  return loadReceipt(scope, id, { isOwn, clientIds: actor ? portalReach(actor) : [] });
}

function titleOf(status: Parameters<typeof blocksTime>[0]) {
  if (!blocksTime(status)) return "doneNotActive";
  return status === "pending" ? "donePendingTitle" : "doneTitle";
}
