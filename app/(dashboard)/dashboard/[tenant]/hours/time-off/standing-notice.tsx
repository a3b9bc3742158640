"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import type { AddedTimeOff } from "@/lib/availability/add-time-off";

type Props = { readonly added: AddedTimeOff; readonly agendaHref: string };

/** Stays until the next absence: appointments that somebody must move or cancel, and the way to them. */
export function StandingNotice({ added, agendaHref }: Props) {
  const t = useTranslations("hours");
  const search = new URLSearchParams({
    date: added.firstStanding ?? added.start.slice(0, 10),
    view: "list",
    ...(added.professionalId ? { professional: added.professionalId } : {}),
  });
  return (
    <Alert tone="warning" role="status">
      <p className="mb-3">{t("awayStanding", { count: added.standingAppointments })}</p>
      <ButtonLink href={`${agendaHref}?${search}`}>{t("seeStanding")}</ButtonLink>
    </Alert>
  );
}
