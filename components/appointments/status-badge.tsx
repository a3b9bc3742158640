import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { AppointmentStatus } from "@/lib/core/appointments/status";

type Props = {
  readonly status: AppointmentStatus;
  /** Whether the client said that they will come: of what is confirmed it says all. */
  readonly isAnswered?: boolean;
};

/** An appointment's state in a client's words. */
export function StatusBadge({ status, isAnswered = false }: Props) {
  const t = useTranslations("portal");
  const { tone, key } = looks[status];
  return <Badge tone={tone}>{t(status === "confirmed" && isAnswered ? "accepted" : key)}</Badge>;
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
