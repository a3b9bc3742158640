import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FactList } from "@/components/appointments/fact-list";
import { placeFact } from "@/components/appointments/place-fact";
import { whenFact } from "@/components/appointments/when-fact";
import { ContactCard } from "@/components/booking/contact-card";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { portalPage } from "@/lib/auth/pages";
import { forWhom } from "@/lib/core/portal/for-whom";
import { professionalName } from "@/lib/core/professional-name";
import { formatDateTime } from "@/lib/format/date-time";
import { formatMoney } from "@/lib/format/money";
import { formatPhone } from "@/lib/format/phone";
import { regionOf } from "@/lib/i18n/region-of";
import { loadOffer } from "@/lib/waitlist/load-offer";
import { AnswerForms, LeaveForm } from "./answer-forms";

type Props = { readonly params: Promise<{ tenant: string; offer: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("waitlist"))("offer.title"), robots: { index: false } };
}

/** A time that became free for somebody who waits: yes, no, or no more; later, how it ended and what to do next. */
export default async function OfferPage({ params }: Props) {
  const { tenant: slug, offer: id } = await params;
  const scope = await portalPage(slug);
  const [t, tp, tb, locale, offer] = await Promise.all([
    getTranslations("waitlist"),
    getTranslations("portal"),
    getTranslations("booking"),
    regionOf(scope),
    loadOffer(scope, id),
  ]);
  if (!offer) notFound();
  if (offer.appointmentId) redirect(`/${slug}/my/${offer.appointmentId}`);
  const { tenant } = scope;
  const { state, place, startsAt, endsAt, professional, service, priceMinor } = offer;
  const who = forWhom(scope.actor, offer.client);
  const until = formatDateTime(offer.expiresAt, locale, place.timeZone);
  const facts = (
    <section className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
      <FactList
        facts={[
          who === null ? null : { icon: "user", label: tp("forWhom"), value: who },
          whenFact(
            { startMs: startsAt.getTime(), endMs: endsAt.getTime(), timeZone: place.timeZone },
            locale,
            { when: tp("when"), yourTime: tb("yourTime") },
          ),
          { icon: "list", label: t("service"), value: service.name },
          {
            icon: "user",
            label: tp("professional"),
            value: professionalName(professional),
            note: professional.specialty,
          },
          placeFact(place, tp("where")),
          priceMinor === null
            ? null
            : {
                icon: "info",
                label: tp("price"),
                value: formatMoney({ minor: priceMinor, currency: tenant.currency }, locale),
              },
        ]}
      />
    </section>
  );
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <PageHeader
        title={t(`offer.${state}Title`)}
        description={t(`offer.${state}Body`, { name: tenant.name, until })}
      />
      {state === "open" ? (
        <>
          {facts}
          <AnswerForms slug={slug} offerId={offer.id} />
        </>
      ) : (
        <>
          <p className="text-lg">{t(offer.isWaiting ? "offer.stillWaiting" : "offer.left")}</p>
          <div className="flex flex-col gap-3 sm:flex-row">
            <ButtonLink
              href={`/${slug}/book?service=${service.id}`}
              variant="primary"
              icon="calendarPlus"
            >
              {t("offer.otherTimes")}
            </ButtonLink>
            <ButtonLink href={`/${slug}/my`}>{t("offer.mine")}</ButtonLink>
          </div>
          {offer.isWaiting ? <LeaveForm slug={slug} offerId={offer.id} /> : null}
        </>
      )}
      <div className="mt-4">
        <ContactCard
          phone={tenant.phone}
          phoneText={tenant.phone ? formatPhone(tenant.phone, tenant.country) : null}
          email={tenant.email}
          address={null}
        />
      </div>
    </div>
  );
}
