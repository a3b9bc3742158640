"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";
import type { WordLocale, WordTexts } from "@/lib/core/wording/texts";
import type { WordSet } from "@/lib/core/wording/word-sets";
import type { KeptWording } from "@/lib/wording/keep-wording";
import type { WordingEditorView } from "@/lib/wording/load-editor";
import { FormerWords } from "./former-words";
import { MailPreviewFrame } from "./mail-preview-frame";
import { usePreview } from "./use-preview";
import type { Standing, WordingActions } from "./wording-actions";
import { WordingForm } from "./wording-form";

const own: Standing = { state: "own", hasFormer: false };

type Props = {
  readonly set: WordSet;
  readonly locale: WordLocale;
  readonly view: WordingEditorView;
  /** Where what is saved can be read. */
  readonly href: string;
  /** Who changed it last, and when. */
  readonly changed: string | null;
  readonly nonce: string | undefined;
  readonly actions: WordingActions;
};

/** The words at one side, the mail that they make at the other. */
export function WordingEditor({ set, locale, view, href, changed, nonce, actions }: Props) {
  const t = useTranslations("wording");
  const toast = useToast();
  const errorText = useErrorText();
  const unsaved = useUnsavedChanges();
  const [texts, setTexts] = useState<WordTexts>(view.texts);
  // Not what the server says now: the dialog that restores has to stay until it was told that it did.
  const [standing, setStanding] = useState<Standing>(view);
  const preview = usePreview({ set, locale, texts, first: view.preview, renew: actions.preview });
  const key = { set, locale };

  function put(kept: KeptWording, now: Standing) {
    setTexts(kept.texts);
    setStanding(now);
    unsaved.onSaved();
  }

  async function undoSave(before: WordTexts, seen: string) {
    const answer = await actions.save(null, { ...key, ...before, seen });
    if (!answer.ok) return toast("warning", errorText(answer.code));
    put(answer.value, view);
    toast("success", t("undone"));
  }

  async function undoRestore(seen: string) {
    const answer = await actions.bringBack(null, { ...key, seen });
    if (!answer.ok) return toast("warning", errorText(answer.code));
    put(answer.value, own);
    toast("success", t("broughtBack"));
  }

  async function sendTest() {
    const answer = await actions.sendTest(null, { ...key, ...texts });
    if (answer.ok) toast("success", t("test.sent", { to: answer.value.to }));
    else toast("warning", errorText(answer.code));
  }

  return (
    <>
      {standing.state === "broken" ? (
        <Alert tone="warning" title={t("brokenTitle")} className="mb-6">
          {t("brokenBody")}
        </Alert>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className="flex flex-col gap-6">
          <WordingForm
            {...{ set, locale, view, href, texts }}
            save={actions.save}
            onChange={(field, text) => {
              setTexts((known) => ({ ...known, [field]: text }));
              unsaved.onChanged();
            }}
            onSaved={(kept) => {
              put(kept, own);
              toast("success", t("saved"), {
                label: t("undo"),
                onAct: () => undoSave(view.texts, kept.seen),
              });
            }}
            onSendTest={sendTest}
          />
          <FormerWords
            {...{ set, locale, changed, standing }}
            seen={view.seen}
            restore={actions.restore}
            bringBack={actions.bringBack}
            onRestored={(kept) => {
              put(kept, { state: "default", hasFormer: true });
              toast("success", t("restored"), {
                label: t("undo"),
                onAct: () => undoRestore(kept.seen),
              });
            }}
            onBroughtBack={(kept) => {
              put(kept, own);
              toast("success", t("broughtBack"));
            }}
          />
        </div>
        <div className="xl:sticky xl:top-6">
          <MailPreviewFrame {...preview} shownCode={view.shownCode} nonce={nonce} />
        </div>
      </div>
    </>
  );
}
