"use client";

import { useTranslations } from "next-intl";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { timeOfDay } from "@/lib/core/time/civil";
import { formatMinuteOfDay, formatWeekday } from "@/lib/format/calendar-date";
import type { LevelView, ReservedView } from "@/lib/priority/load-priorities";
import { EditableList } from "./editable-list";
import { ReserveForm } from "./reserve-form";
import { type ReservedGroup, reservedGroups } from "./reserved-groups";
import { useMinutesText } from "./use-minutes-text";

type Props = {
  readonly reserved: readonly ReservedView[];
  readonly levels: readonly LevelView[];
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly locale: string;
  readonly reserve: BoundAction<{ readonly reservedIds: readonly string[] }>;
  readonly remove: CalledAction<unknown>;
};

/** Which hours are kept for whom, and until when. */
export function ReservedCard({ reserved, levels, professionals, locale, ...props }: Props) {
  const t = useTranslations("priority");
  const minutesText = useMinutesText();
  const levelName = (level: number) => levels.find((each) => each.level === level)?.name ?? "";
  const whose = ({ professionalId }: ReservedGroup) =>
    professionals.find(({ id }) => id === professionalId)?.name ?? t("everybody");
  const when = (group: ReservedGroup) =>
    t("reservedWhen", {
      days: group.weekdays.map((weekday) => formatWeekday(weekday, locale)).join(", "),
      start: formatMinuteOfDay(group.startMinute, locale),
      end: formatMinuteOfDay(group.endMinute, locale),
    });
  const until = ({ releaseMinutes }: ReservedGroup) =>
    releaseMinutes === 0
      ? t("releasedAtStart")
      : t("releasedBefore", { time: minutesText(releaseMinutes) });
  return (
    <Card title={t("reserved")} description={t("reservedHint")}>
      <EditableList
        items={reservedGroups(reserved).map((group) => ({
          key: group.ids.join(),
          name: when(group),
          shown: (
            <>
              <p className="flex flex-wrap items-center gap-2 font-medium">
                <span className="first-letter:uppercase">{when(group)}</span>
                <Badge>{levelName(group.level)}</Badge>
              </p>
              <p className="text-sm text-muted">
                {whose(group)} · {until(group)}
              </p>
            </>
          ),
          removal: { reservedIds: group.ids },
          restoration: {
            ...{ level: group.level, who: group.professionalId ?? "everybody" },
            ...{ weekdays: group.weekdays, releaseMinutes: group.releaseMinutes },
            ...{ start: timeOfDay(group.startMinute), end: timeOfDay(group.endMinute) },
          },
        }))}
        empty={t("noReserved")}
        addLabel={t("addReserved")}
        addForm={(close) => (
          <ReserveForm
            levels={levels}
            professionals={professionals}
            locale={locale}
            action={props.reserve}
            onSaved={close}
          />
        )}
        remove={props.remove}
        restore={props.reserve}
      />
    </Card>
  );
}
