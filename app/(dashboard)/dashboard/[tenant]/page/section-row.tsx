"use client";

import { useTranslations } from "next-intl";
import type { DragEvent } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { MoveButton } from "@/components/ui/move-button";
import type { PageData } from "@/lib/core/pages/page-data";
import type { Section } from "@/lib/core/pages/section";
import type { PictureSource } from "./picture-fields";
import { SectionFields } from "./section-fields";

type Props = {
  readonly section: Section;
  readonly name: string;
  readonly data: PageData;
  readonly source: PictureSource;
  readonly isEmpty: boolean;
  readonly isOpen: boolean;
  readonly isDragged: boolean;
  readonly onToggle: () => void;
  readonly onChange: (section: Section) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onDragStart: () => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
};

export function SectionRow({ section, name, isOpen, isEmpty, isDragged, ...on }: Props) {
  const t = useTranslations("page");
  const { hidden } = section;
  return (
    <li
      onDragOver={on.onDragOver}
      onDrop={(event) => event.preventDefault()}
      className={cx("rounded-box bg-base-100 shadow-xs", isDragged && "opacity-60")}
    >
      <div className="flex items-center gap-1 py-1.5 pe-2 ps-1">
        <span
          draggable
          title={t("drag")}
          aria-hidden
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = "move";
            on.onDragStart();
          }}
          onDragEnd={on.onDragEnd}
          className="hidden cursor-grab px-2 text-muted sm:block"
        >
          <Icon name="more" className="rotate-90" />
        </span>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={on.onToggle}
          className="flex min-h-11 min-w-0 flex-1 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-2 text-start"
        >
          <span className={cx("font-medium break-words", hidden && "text-muted")}>{name}</span>
          {hidden ? <Badge>{t("hiddenMark")}</Badge> : null}
          {isEmpty && !hidden ? <span className="text-sm text-muted">{t("emptyMark")}</span> : null}
        </button>
        <MoveButton label={t("moveUp", { name })} isPending={false} onMove={on.onUp} isUp />
        <MoveButton label={t("moveDown", { name })} isPending={false} onMove={on.onDown} />
        <Button
          variant="quiet"
          size="sm"
          className="btn-square"
          aria-label={t(hidden ? "show" : "hide", { name })}
          onClick={() => on.onChange({ ...section, hidden: !hidden })}
        >
          <Icon name={hidden ? "eyeOff" : "eye"} />
        </Button>
        <Button
          variant="quiet"
          size="sm"
          className="btn-square"
          aria-label={t("remove", { name })}
          onClick={on.onRemove}
        >
          <Icon name="trash" />
        </Button>
      </div>
      {isOpen ? (
        <div className="flex flex-col gap-5 border-t border-base-300 p-5">
          <p className="text-sm text-muted">{t(`hints.${section.kind}`)}</p>
          <SectionFields
            section={section}
            data={on.data}
            source={on.source}
            onChange={on.onChange}
          />
        </div>
      ) : null}
    </li>
  );
}
