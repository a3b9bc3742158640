"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-button";
import { MoveButton } from "@/components/ui/move-button";
import type { RoomFacts } from "./room-facts";
import type { RoomChanges } from "./use-room-changes";

type Props = {
  readonly room: RoomFacts;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly changes: RoomChanges;
  readonly onRename: () => void;
};

export function RoomRow({ room, isFirst, isLast, changes, onRename }: Props) {
  const t = useTranslations("places");
  const { name, active, ahead, isUsed } = room;
  const { isPending } = changes;
  return (
    <li className="flex items-center justify-between gap-4 py-2">
      <p
        className={cx(
          "flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1",
          !active && "text-muted",
        )}
      >
        <span className="font-medium">{name}</span>
        {active ? null : <Badge>{t("outOfUse")}</Badge>}
        {ahead > 0 ? (
          <span className="text-sm text-muted">{t("inUse", { count: ahead })}</span>
        ) : null}
      </p>
      <div className="flex shrink-0 items-center">
        <MoveButton
          label={t("moveUp", { name })}
          isUp
          isPending={isPending}
          onMove={isFirst ? null : () => changes.move(room, "up")}
        />
        <MoveButton
          label={t("moveDown", { name })}
          isPending={isPending}
          onMove={isLast ? null : () => changes.move(room, "down")}
        />
        <Menu summary={<Icon name="more" />} label={t("moreOf", { name })}>
          <MenuButton icon="edit" disabled={isPending} onChoose={onRename}>
            {t("rename")}
          </MenuButton>
          <MenuButton
            icon={active ? "pause" : "play"}
            disabled={isPending}
            onChoose={() => changes.switchTo(room, !active)}
          >
            {active ? t("switchOff") : t("switchOn")}
          </MenuButton>
          {isUsed ? null : (
            <MenuButton icon="trash" disabled={isPending} onChoose={() => changes.remove(room)}>
              {t("remove")}
            </MenuButton>
          )}
        </Menu>
      </div>
    </li>
  );
}
