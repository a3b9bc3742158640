"use client";

import { useTranslations } from "next-intl";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { LevelView } from "@/lib/priority/load-priorities";
import { EditableList } from "./editable-list";
import { LevelForm } from "./level-form";
import { useMinutesText } from "./use-minutes-text";

type Props = {
  readonly levels: readonly LevelView[];
  readonly save: BoundAction<{ readonly id: string }>;
  readonly remove: CalledAction<unknown>;
};

/** The levels of a practice, the most urgent first. */
export function LevelsCard({ levels, save, remove }: Props) {
  const t = useTranslations("priority");
  const minutesText = useMinutesText();
  const notice = ({ noticeMinutes }: LevelView) => {
    if (noticeMinutes === null) return t("noticeOfService");
    return noticeMinutes === 0
      ? t("noticeNone")
      : t("noticeOf", { time: minutesText(noticeMinutes) });
  };
  return (
    <Card title={t("levels")} description={t("levelsHint")}>
      <EditableList
        items={levels.map((level) => ({
          key: level.id,
          name: level.name,
          shown: (
            <>
              <p className="flex flex-wrap items-center gap-2 font-medium">
                <Badge>{t("levelNumber", { level: level.level })}</Badge>
                {level.name}
              </p>
              <p className="text-sm text-muted">{notice(level)}</p>
            </>
          ),
          form: (close) => <LevelForm level={level} action={save} onSaved={close} />,
          removal: { levelId: level.id },
          restoration: {
            level: level.level,
            name: level.name,
            noticeMinutes: level.noticeMinutes ?? undefined,
          },
        }))}
        empty={t("noLevels")}
        addLabel={t("addLevel")}
        addForm={(close) => <LevelForm next={nextLevel(levels)} action={save} onSaved={close} />}
        remove={remove}
        restore={save}
      />
    </Card>
  );
}

/** The first number above all that are taken, else the first that is free. */
function nextLevel(levels: readonly LevelView[]): number {
  const taken = levels.map(({ level }) => level);
  const above = Math.max(0, ...taken) + 1;
  if (above <= 9) return above;
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].find((level) => !taken.includes(level)) ?? 1;
}
