"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { useFormState } from "@/components/ui/form-state";

/** After a refused switching off: how many appointments stand in the way, and where to take care of them. */
export function FutureAppointmentsNote({ agendaHref }: { readonly agendaHref: string }) {
  const t = useTranslations("team");
  const { detail } = useFormState();
  const count = countIn(detail);
  if (count === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>{t("ahead", { count })}</p>
      <ButtonLink href={agendaHref} size="sm" icon="calendar">
        {t("toAgenda")}
      </ButtonLink>
    </div>
  );
}

function countIn(detail: unknown): number | null {
  if (typeof detail !== "object" || detail === null || !("count" in detail)) return null;
  return typeof detail.count === "number" ? detail.count : null;
}
