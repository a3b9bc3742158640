"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { addSection, moveSection, removeSection, replaceSection } from "@/lib/core/pages/arrange";
import type { PageData } from "@/lib/core/pages/page-data";
import { factsOf } from "@/lib/core/pages/page-facts";
import type { PageContent, Section, SectionKind } from "@/lib/core/pages/section";
import { hasSomethingToShow } from "@/lib/core/pages/shown";
import { AddSection } from "./add-section";
import type { PictureSource } from "./picture-fields";
import { SectionRow } from "./section-row";

type Props = {
  readonly content: PageContent;
  readonly data: PageData;
  readonly source: PictureSource;
  readonly onChange: (content: PageContent) => void;
};

/** The sections in their order, moved by dragging or with a button each, and opened to be written. */
export function SectionList({ content, data, source, onChange }: Props) {
  const t = useTranslations("page");
  const toast = useToast();
  const [dragged, setDragged] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const { sections } = content;
  const nameOf = ({ title, kind }: Section) => title || t(`kinds.${kind}`);

  function move(section: Section, index: number) {
    onChange(moveSection(content, section.id, index));
    setSaid(t("movedTo", { name: nameOf(section), place: index + 1, count: sections.length }));
  }

  function remove(section: Section) {
    onChange(removeSection(content, section.id));
    const undo = { label: t("undo"), onAct: () => onChange(content) };
    toast("info", t("removed", { name: nameOf(section) }), undo);
  }

  function add(kind: SectionKind) {
    const id = crypto.randomUUID();
    onChange(addSection(content, kind, id));
    setOpenId(id);
  }

  function dragOver(event: DragEvent, index: number) {
    if (!dragged) return;
    event.preventDefault();
    if (sections[index]?.id !== dragged) onChange(moveSection(content, dragged, index));
  }

  return (
    <section aria-label={t("sections")}>
      <h2 className="mb-3 text-lg font-semibold">{t("sections")}</h2>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol className="flex flex-col gap-2">
        {sections.map((section, index) => (
          <SectionRow
            key={section.id}
            section={section}
            name={nameOf(section)}
            data={data}
            source={source}
            isEmpty={!hasSomethingToShow(section, factsOf(data))}
            isOpen={openId === section.id}
            isDragged={dragged === section.id}
            onToggle={() => setOpenId(openId === section.id ? null : section.id)}
            onChange={(changed) => onChange(replaceSection(content, changed))}
            onRemove={() => remove(section)}
            onUp={index > 0 ? () => move(section, index - 1) : null}
            onDown={index < sections.length - 1 ? () => move(section, index + 1) : null}
            onDragStart={() => setDragged(section.id)}
            onDragOver={(event) => dragOver(event, index)}
            onDragEnd={() => setDragged(null)}
          />
        ))}
      </ol>
      <AddSection content={content} onAdd={add} />
    </section>
  );
}
