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
import { regionOf } from "@/lib/i18n/region-of";
import { AcceptCard } from "../accept-card";

type Props = { readonly params: Promise<{ tenant: string; appointment: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal"))("acceptTitle") };
}

/** Where a reminder's button lands: when it is, one button that says they will come, and the rest below. Nothing happens before. */
export default async function AcceptPage({ params }: Props) {
  const { tenant: slug, appointment: id } = await params;
  const scope = await portalPage(slug);
  const [t, locale, appointment] = await Promise.all([
    getTranslations("portal"),
    regionOf(scope),
    loadAppointment(scope, id),
  ]);
  if (!appointment) notFound();
  const back = `/${slug}/my/${id}`;
  const options = whatIsOn(scope.tenant, appointment.options);
  if (!options.accept) redirect(back);
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <PageHeader
        title={appointment.service.name}
        back={{ href: back, label: t("see") }}
        description={formatDateTime(
          Date.parse(appointment.start),
          locale,
          appointment.place.timeZone,
        )}
      />
      <AcceptCard slug={slug} appointmentId={id} isPending={appointment.status === "pending"} />
      <section className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        <AppointmentFacts
          appointment={appointment}
          forWhom={forWhom(scope.actor, appointment.client)}
          locale={locale}
        />
      </section>
      <div className="flex flex-col gap-3 sm:flex-row">
        {options.move ? (
          <ButtonLink href={`${back}/move`} icon="move">
            {t("move")}
          </ButtonLink>
        ) : null}
        {options.cancel ? (
          <ButtonLink href={`${back}/cancel`} icon="close">
            {t("cannotCome")}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}
