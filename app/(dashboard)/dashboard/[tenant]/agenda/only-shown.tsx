import { useTranslations } from "next-intl";
import type { AppointmentDetail } from "@/lib/appointments/views";
import { professionalName } from "@/lib/core/professional-name";

/** A colleague's appointment: whoever looks on changes nothing, and reads what the team noted. */
export function OnlyShown({
  professional,
  notes,
}: Pick<AppointmentDetail, "professional" | "notes">) {
  const t = useTranslations("roles");
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted">
        {t("onlyShown", { who: professionalName(professional) })}
      </p>
      {notes ? <p className="wrap-anywhere whitespace-pre-line">{notes}</p> : null}
    </div>
  );
}
