"use client";

import { useTranslations } from "next-intl";
import { AppointmentFacts } from "@/components/appointments/appointment-facts";
import { StatusBadge } from "@/components/appointments/status-badge";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { KeptAppointment, PortalCopy } from "@/lib/core/offline/portal-copy";

type Props = {
  readonly slug: string;
  readonly locale: string;
  readonly appointment: KeptAppointment;
  readonly practice: PortalCopy["practice"];
};

/** One appointment to be read; what would change it waits for a connection, and says so. */
export function KeptAppointmentPage({ slug, locale, appointment, practice }: Props) {
  const [t, tp] = [useTranslations("portalOffline"), useTranslations("portal")];
  const { service, status, forWhom, isChangeable } = appointment;
  const { name, phone } = practice;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title={service.name}
        back={{ href: `/${slug}/my`, label: tp("backToList") }}
        description={<StatusBadge status={status} />}
      />
      <section className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        <AppointmentFacts {...{ appointment, forWhom, locale }} />
      </section>
      {isChangeable ? (
        <section className="flex flex-col gap-3">
          <div className="flex flex-col gap-3 sm:flex-row">
            <Button icon="move" disabled aria-describedby="why">
              {tp("move")}
            </Button>
            <Button variant="quiet" icon="close" disabled aria-describedby="why">
              {tp("cancel")}
            </Button>
          </div>
          <p id="why" className="text-muted text-sm">
            {t("needsConnection")}
          </p>
        </section>
      ) : null}
      {phone ? (
        <a href={`tel:${phone.number}`} className="font-medium text-brand">
          {t("call", { name, phone: phone.text })}
        </a>
      ) : null}
    </div>
  );
}
