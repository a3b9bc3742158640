import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { AppointmentStatus } from "@/lib/core/appointments/status";

/** An appointment's state in a client's words. */
export function StatusBadge({ status }: { readonly status: AppointmentStatus }) {
  const t = useTranslations("portal");
  const { tone, key } = looks[status];
  return <Badge tone={tone}>{t(key)}</Badge>;
}

const looks = {
  pending: { tone: "warning", key: "statusPending" },
  confirmed: { tone: "success", key: "statusConfirmed" },
  arrived: { tone: "info", key: "statusArrived" },
  in_progress: { tone: "info", key: "statusInProgress" },
  completed: { tone: "neutral", key: "statusCompleted" },
  cancelled: { tone: "neutral", key: "statusCancelled" },
  no_show: { tone: "error", key: "statusNoShow" },
} as const;
