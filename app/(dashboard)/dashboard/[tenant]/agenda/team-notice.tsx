import { useTranslations } from "next-intl";
import type { AppointmentDetail } from "@/lib/appointments/views";
import { canTransition } from "@/lib/core/appointments/status";

type Props = { readonly appointment: Pick<AppointmentDetail, "status" | "options"> };

/** What the team's own notice keeps from whoever looks, where it would be possible else. */
export function TeamNotice({ appointment: { status, options } }: Props) {
  const t = useTranslations("agenda");
  if (!canTransition(status, "cancel") || (options.move && options.cancel)) return null;
  const closed = options.move ? "cancel" : options.cancel ? "move" : "both";
  return <p className="text-sm text-muted">{t("teamNoticePassed", { closed })}</p>;
}
