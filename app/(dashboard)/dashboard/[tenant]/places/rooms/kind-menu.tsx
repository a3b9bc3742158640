"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-button";
import type { KindFacts } from "./room-facts";

type Props = {
  readonly kind: KindFacts;
  /** No room is of it and no service needs it. */
  readonly isFree: boolean;
  readonly isPending: boolean;
  readonly onRename: () => void;
  readonly onRemove: () => void;
};

export function KindMenu({ kind, isFree, isPending, onRename, onRemove }: Props) {
  const t = useTranslations("places");
  return (
    <Menu summary={<Icon name="more" />} label={t("moreOf", { name: kind.name })}>
      <MenuButton icon="edit" disabled={isPending} onChoose={onRename}>
        {t("renameKind")}
      </MenuButton>
      {isFree ? (
        <MenuButton icon="trash" disabled={isPending} onChoose={onRemove}>
          {t("removeKind")}
        </MenuButton>
      ) : null}
    </Menu>
  );
}
