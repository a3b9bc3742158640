"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { placeholderName } from "@/lib/core/wording/placeholders";
import {
  type WordField,
  type WordLocale,
  type WordTexts,
  wordFields,
} from "@/lib/core/wording/texts";
import type { WordSet } from "@/lib/core/wording/word-sets";
import type { KeptWording } from "@/lib/wording/keep-wording";
import type { WordingEditorView } from "@/lib/wording/load-editor";
import { PlaceholderMeanings } from "./placeholder-meanings";
import type { WordingActions } from "./wording-actions";
import { WordingField } from "./wording-field";

type Props = {
  readonly set: WordSet;
  readonly locale: WordLocale;
  readonly view: WordingEditorView;
  readonly href: string;
  readonly texts: WordTexts;
  readonly save: WordingActions["save"];
  readonly onChange: (field: WordField, text: string) => void;
  readonly onSaved: (kept: KeptWording) => void;
  readonly onSendTest: () => Promise<void>;
};

/** What can be worded of one mail. The facts that can be told are offered at the field in which somebody writes. */
export function WordingForm(props: Props) {
  const { set, locale, view, href, texts, save, onChange, onSaved, onSendTest } = props;
  const t = useTranslations("wording");
  const [current, setCurrent] = useState<WordField>("body");
  const [isSending, setSending] = useState(false);

  async function send() {
    setSending(true);
    await onSendTest().finally(() => setSending(false));
  }

  return (
    <ActionForm action={save} onSuccess={onSaved}>
      <Card
        title={t("texts")}
        description={t("textsHint", { example: `{${placeholderName("date", locale)}}` })}
      >
        <input type="hidden" name="set" value={set} />
        <input type="hidden" name="locale" value={locale} />
        <SeenField seen={view.seen} href={href} />
        <div className="flex flex-col gap-6">
          {wordFields
            .filter((field) => field !== "button" || view.usualButton !== null)
            .filter((field) => field !== "sms" || view.isTexted)
            .map((field) => (
              <WordingField
                key={field}
                {...{ set, locale, field }}
                trade={view.trade}
                text={texts[field]}
                usualButton={view.usualButton}
                isCurrent={field === current}
                onCurrent={() => setCurrent(field)}
                onChange={(text) => onChange(field, text)}
              />
            ))}
        </div>
        <PlaceholderMeanings set={set} locale={locale} trade={view.trade} />
        <div className="mt-6 flex flex-wrap gap-3">
          <SubmitButton>{t("save")}</SubmitButton>
          <Button icon="mail" disabled={isSending} onClick={send}>
            {t("test.send")}
          </Button>
        </div>
      </Card>
    </ActionForm>
  );
}
