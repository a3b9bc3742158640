"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-button";
import { MoveButton } from "@/components/ui/move-button";
import type { ServiceRowFacts } from "./service-row-facts";

type Props = {
  readonly service: ServiceRowFacts;
  readonly href: string;
  readonly copyHref: string;
  readonly isPending: boolean;
  /** Null for those who only read. */
  readonly edits: {
    /** Null at the end of the list. */
    readonly up: (() => void) | null;
    readonly down: (() => void) | null;
    readonly switchTo: (active: boolean) => void;
  } | null;
};

export function ServiceRow({ service, href, copyHref, isPending, edits }: Props) {
  const t = useTranslations("services");
  const { name, description, active, facts, givers, group, room } = service;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
      <div className={cx("min-w-0 grow basis-80", !active && "text-muted")}>
        <h2 className="flex flex-wrap items-center gap-2 font-semibold">
          {name}
          {active ? null : <Badge>{t("inactive")}</Badge>}
          {group ? <Badge tone="primary">{t("groupOf", { count: group })}</Badge> : null}
          {room ? <Badge>{room}</Badge> : null}
        </h2>
        <p className="mt-0.5">{facts.join(" · ")}</p>
        {description ? <p className="mt-1 max-w-prose text-muted">{description}</p> : null}
        <p className="mt-1 text-sm text-muted">
          {givers || <Badge tone="warning">{t("nobodyGives")}</Badge>}
        </p>
      </div>
      {edits ? (
        <div className="flex items-center gap-1">
          <MoveButton label={t("moveUp", { name })} onMove={edits.up} isPending={isPending} isUp />
          <MoveButton label={t("moveDown", { name })} onMove={edits.down} isPending={isPending} />
          <ButtonLink href={href} size="sm" icon="edit">
            {t("edit")}
            <span className="sr-only">: {name}</span>
          </ButtonLink>
          <Menu summary={<Icon name="more" />} label={t("moreOf", { name })}>
            <li>
              <Link href={copyHref}>
                <Icon name="copy" />
                {t("duplicate")}
              </Link>
            </li>
            <MenuButton
              icon={active ? "pause" : "play"}
              disabled={isPending}
              onChoose={() => edits.switchTo(!active)}
            >
              {active ? t("switchOff") : t("switchOn")}
            </MenuButton>
            <li>
              <Link href={`${href}/remove`}>
                <Icon name="trash" />
                {t("remove")}
              </Link>
            </li>
          </Menu>
        </div>
      ) : null}
    </li>
  );
}
