"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { pageLimits } from "@/lib/core/pages/section";
import { PagePreview } from "../../page/page-preview";
import { KeepTyped } from "../keep-typed";

type Props = ComponentProps<typeof PagePreview> & {
  readonly isPublished: boolean;
  readonly action: BoundAction<unknown>;
};

/** What is read first, with the whole page beside it while it is typed. */
export function CoverForm({ tenant, content, data, isPublished, action }: Props) {
  const t = useTranslations("setup");
  const cover = content.sections.find(({ kind }) => kind === "cover");
  const saved = cover?.kind === "cover" ? cover : undefined;
  const [title, setTitle] = useState(saved?.title ?? "");
  const [text, setText] = useState(saved?.text ?? "");
  const shown = {
    sections: content.sections.map((each) =>
      each.kind === "cover" ? { ...each, title: title.trim(), text: text.trim() } : each,
    ),
  };
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <Card>
        <ActionForm action={action}>
          <KeepTyped of={`${tenant.slug}/page`} />
          <TextField
            name="title"
            label={t("coverTitle")}
            hint={t("coverTitleHint")}
            maxLength={pageLimits.title}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <TextareaField
            name="text"
            label={t("coverText")}
            rows={3}
            maxLength={400}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <SubmitButton size="lg" className="sm:self-start">
            {t(isPublished ? "publishAgain" : "publish")}
          </SubmitButton>
          <ButtonLink href={`/dashboard/${tenant.slug}/page`} icon="edit" className="sm:self-start">
            {t("pageMore")}
          </ButtonLink>
        </ActionForm>
      </Card>
      <PagePreview tenant={tenant} content={shown} data={data} />
    </div>
  );
}
