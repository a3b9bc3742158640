import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AppointmentFacts } from "@/components/appointments/appointment-facts";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { loadAppointment } from "@/lib/appointments/reads";
import { portalPage } from "@/lib/auth/pages";
import { forWhom } from "@/lib/core/portal/for-whom";
import { whatIsOn } from "@/lib/core/portal/functions";
import { formatDateTime } from "@/lib/format/date-time";
import { formatPhone } from "@/lib/format/phone";
import { regionOf } from "@/lib/i18n/region-of";
import { loadVisit } from "@/lib/visits/load-visit";
import { CancelForm } from "../cancel-form";
import { ChangeDeadlines } from "../change-deadlines";

type Props = { readonly params: Promise<{ tenant: string; appointment: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("cancelTitle") };
}

/** Where a mail's link to cancel lands: what would be lost, until when, and one button. */
export default async function CancelPage({ params }: Props) {
  const { tenant: slug, appointment: id } = await params;
  const scope = await portalPage(slug);
  const [t, tv, locale, appointment, visit] = await Promise.all([
    getTranslations("portal"),
    getTranslations("visits"),
    regionOf(scope),
    loadAppointment(scope, id),
    loadVisit(scope, id),
  ]);
  if (!appointment) notFound();
  const back = `/${slug}/my/${id}`;
  const { place } = appointment;
  const options = whatIsOn(scope.tenant, appointment.options);
  if (!options.cancel) redirect(back);
  const parts = visit.filter(({ isCancellable }) => isCancellable);
  const { name, phone, country } = scope.tenant;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <PageHeader
        title={parts.length > 1 ? tv("cancelTitle") : t("cancelTitle")}
        back={{ href: back, label: t("see") }}
      />
      <section className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        <AppointmentFacts
          appointment={appointment}
          forWhom={forWhom(scope.actor, appointment.client)}
          locale={locale}
        />
      </section>
      <section className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        <CancelForm
          slug={slug}
          appointment={appointment}
          when={formatDateTime(Date.parse(appointment.start), locale, place.timeZone)}
          parts={parts}
          locale={locale}
        />
        <ButtonLink href={back} variant="quiet" block className="mt-2">
          {t("cancelKeep")}
        </ButtonLink>
      </section>
      <ChangeDeadlines
        options={options}
        name={name}
        phone={phone ? formatPhone(phone, country) : null}
        locale={locale}
        timeZone={place.timeZone}
      />
    </div>
  );
}
