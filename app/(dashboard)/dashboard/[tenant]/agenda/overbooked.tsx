import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { AppointmentHistoryEntry } from "@/lib/appointments/views";
import { Fact } from "./facts";

/** That an appointment stands on top of another. */
export function OverbookedBadge() {
  const t = useTranslations("overbook");
  return (
    <Badge tone="warning">
      <Icon name="layers" />
      {t("tag")}
    </Badge>
  );
}

type Props = {
  readonly history: readonly AppointmentHistoryEntry[];
  readonly momentOf: (iso: string) => string;
};

/** Why it was put there, by whom and when: the last thing that placed it. */
export function OverbookedFact({ history, momentOf }: Props) {
  const t = useTranslations("overbook");
  const placed = history.findLast(({ kind }) => kind === "booked" || kind === "rescheduled");
  return (
    <Fact name={t("tag")}>
      {placed?.reason}
      {placed?.actorName ? (
        <span className="block text-sm text-muted">
          {t("by", { who: placed.actorName, when: momentOf(placed.at) })}
        </span>
      ) : null}
    </Fact>
  );
}
