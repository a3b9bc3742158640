"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { CopyField } from "@/components/ui/copy-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { SuggestedText } from "@/lib/channels/suggested-texts";
import { textKinds } from "@/lib/core/channels/purposes";
import type { TemplateVariable } from "@/lib/core/channels/template-variables";
import { locales } from "@/lib/i18n/locales";
import { GapFields } from "./gap-fields";

export type SavedTemplate = Pick<SuggestedText, "kind" | "language"> & {
  readonly contentSid: string;
  readonly variables: readonly TemplateVariable[];
};

type Props = {
  readonly suggestions: readonly SuggestedText[];
  readonly templates: readonly SavedTemplate[];
  readonly language: SuggestedText["language"];
  readonly action: BoundAction<null>;
};

/** Names an approved text of WhatsApp, or replaces the one of that kind and language; with a text to have approved. */
export function TemplateForm({ suggestions, templates, language, action }: Props) {
  const t = useTranslations("channels");
  const tk = useTranslations("messageKinds");
  const [chosen, setChosen] = useState<Pick<SuggestedText, "kind" | "language">>({
    ...{ kind: "reminder", language },
  });
  const isChosen = (each: Pick<SuggestedText, "kind" | "language">) =>
    each.kind === chosen.kind && each.language === chosen.language;
  const suggested = suggestions.find(isChosen);
  const saved = templates.find(isChosen);
  const key = `${chosen.kind} ${chosen.language}`;
  return (
    <ActionForm action={action} successMessage={t("templateSaved")}>
      <div className="grid gap-4 md:grid-cols-2">
        <SelectField
          required
          name="kind"
          label={t("kind")}
          value={chosen.kind}
          onChange={({ target }) =>
            setChosen({ ...chosen, kind: textKinds[target.selectedIndex] ?? chosen.kind })
          }
          options={textKinds.map((kind) => ({ value: kind, label: tk(kind) }))}
        />
        <SelectField
          required
          name="language"
          label={t("language")}
          value={chosen.language}
          onChange={({ target }) =>
            setChosen({ ...chosen, language: locales[target.selectedIndex] ?? chosen.language })
          }
          options={locales.map((each) => ({ value: each, label: t(`languages.${each}`) }))}
        />
      </div>
      {suggested ? (
        <div key={key} className="flex flex-col gap-2">
          <CopyField
            label={t("suggestion")}
            value={suggested.text}
            copy={t("copy")}
            copied={t("copied")}
            rows={5}
          />
          <p className="break-words text-muted">{t("example", { text: suggested.example })}</p>
        </div>
      ) : null}
      <TextField
        key={`${key} sid`}
        name="contentSid"
        label={t("contentSid")}
        hint={t("contentSidHint")}
        required
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        defaultValue={saved?.contentSid}
      />
      <GapFields key={`${key} gaps`} usual={saved?.variables ?? suggested?.variables ?? []} />
      <SubmitButton variant="secondary">{t("saveTemplate")}</SubmitButton>
    </ActionForm>
  );
}
