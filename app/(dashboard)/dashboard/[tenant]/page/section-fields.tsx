"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { PageData } from "@/lib/core/pages/page-data";
import { pageLimits, type Section } from "@/lib/core/pages/section";
import { ItemFields } from "./item-fields";
import { PictureFields, type PictureSource } from "./picture-fields";

type Props = {
  readonly section: Section;
  readonly data: PageData;
  readonly source: PictureSource;
  readonly onChange: (section: Section) => void;
};

/** What can be written of one section. Names carry its id: several of a kind may be open. */
export function SectionFields({ section, data, source, onChange }: Props) {
  const t = useTranslations("page");
  const usual = useUsualTitle(section, data);
  const name = (field: string) => `${section.id}.${field}`;
  return (
    <>
      <TextField
        name={name("title")}
        label={t("sectionTitle")}
        hint={t("titleHint", { usual })}
        maxLength={pageLimits.title}
        value={section.title}
        onChange={({ target }) => onChange({ ...section, title: target.value })}
      />
      {"text" in section ? (
        <TextareaField
          name={name("text")}
          label={t(section.kind === "cover" ? "coverText" : "text")}
          hint={section.kind === "cover" ? t("coverTextHint") : undefined}
          rows={section.kind === "about" ? 6 : 3}
          maxLength={pageLimits.text}
          value={section.text}
          onChange={({ target }) => onChange({ ...section, text: target.value })}
        />
      ) : null}
      {"picture" in section ? (
        <PictureFields
          name={name("picture")}
          source={source}
          pictures={section.picture ? [section.picture] : []}
          most={1}
          onChange={([picture]) => onChange({ ...section, picture: picture ?? null })}
        />
      ) : null}
      {section.kind === "gallery" ? (
        <PictureFields
          name={name("pictures")}
          source={source}
          pictures={section.pictures}
          most={pageLimits.pictures}
          onChange={(pictures) => onChange({ ...section, pictures })}
        />
      ) : null}
      {section.kind === "announcement" ? (
        <TextField
          type="date"
          name={name("until")}
          label={t("until")}
          hint={t("untilHint")}
          min={data.today}
          value={section.until}
          onChange={({ target }) => onChange({ ...section, until: target.value })}
        />
      ) : null}
      {section.kind === "services" ? (
        <CheckboxField
          name={name("showsPrices")}
          label={t("showsPrices")}
          checked={section.showsPrices}
          onChange={({ target }) => onChange({ ...section, showsPrices: target.checked })}
        />
      ) : null}
      {section.kind === "contact" ? (
        <CheckboxField
          name={name("whatsapp")}
          label={t("whatsapp")}
          checked={section.whatsapp}
          onChange={({ target }) => onChange({ ...section, whatsapp: target.checked })}
        />
      ) : null}
      {section.kind === "opinions" ? (
        <ItemFields
          name={name("opinions")}
          items={section.opinions}
          fields={[
            { key: "quote", label: t("quote"), isLong: true, maxLength: pageLimits.quote },
            { key: "author", label: t("author"), isLong: false, maxLength: pageLimits.author },
          ]}
          labelOf={(number) => t("opinion", { number })}
          addLabel={t("addOpinion")}
          blank={{ quote: "", author: "" }}
          onChange={(opinions) => onChange({ ...section, opinions })}
        />
      ) : null}
      {section.kind === "questions" ? (
        <ItemFields
          name={name("questions")}
          items={section.questions}
          fields={[
            {
              key: "question",
              label: t("question"),
              isLong: false,
              maxLength: pageLimits.question,
            },
            { key: "answer", label: t("answer"), isLong: true, maxLength: pageLimits.answer },
          ]}
          labelOf={(number) => t("questionNumber", { number })}
          addLabel={t("addQuestion")}
          blank={{ question: "", answer: "" }}
          onChange={(questions) => onChange({ ...section, questions })}
        />
      ) : null}
    </>
  );
}

function useUsualTitle({ kind }: Section, { name }: PageData): string {
  const t = useTranslations("publicPage");
  return kind === "cover" ? name : t(kind);
}
