"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { cx } from "@/components/ui/class-names";
import { type FieldFacts, FieldFrame, useField } from "@/components/ui/field-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { nameFromFile } from "@/lib/core/documents/file-name";
import { maxDocumentName } from "@/lib/core/documents/limits";
import { sendDocument } from "./send-document";

type Props = {
  readonly slug: string;
  readonly clientId: string;
  readonly onShared: () => void;
};

/** Shares a file from this device with a client. */
export function ShareForm({ slug, clientId, onShared }: Props) {
  const t = useTranslations("documents");
  const router = useRouter();
  const toast = useToast();
  const [name, setName] = useState("");
  const [suggested, setSuggested] = useState("");

  function suggestName({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (!file) return;
    const next = nameFromFile(file.name).slice(0, maxDocumentName);
    setSuggested(next);
    // What was typed by hand stays.
    setName((now) => (now === "" || now === suggested ? next : now));
  }

  return (
    <ActionForm
      action={(_, form) => sendDocument(slug, form)}
      clearsOnSuccess
      fieldOfCode={aboutTheFile}
      onSuccess={() => {
        setName("");
        onShared();
        toast("success", t("shared"));
        router.refresh();
      }}
      className="gap-4"
    >
      <input type="hidden" name="clientId" value={clientId} />
      <FileField
        facts={{ name: "file", label: t("file"), hint: t("fileHint"), required: true }}
        onChange={suggestName}
      />
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        required
        maxLength={maxDocumentName}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <SubmitButton block>{t("share")}</SubmitButton>
    </ActionForm>
  );
}

const aboutTheFile = {
  document_unsupported: "file",
  document_cut_off: "file",
  document_too_large: "file",
};

type FileProps = {
  readonly facts: FieldFacts;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
};

function FileField({ facts, onChange }: FileProps) {
  const { id, code, attributes } = useField(facts);
  return (
    <FieldFrame facts={facts} id={id} code={code}>
      <input
        {...attributes}
        type="file"
        accept="application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png"
        required
        onChange={onChange}
        className={cx("file-input w-full", code && "file-input-error")}
      />
    </FieldFrame>
  );
}
