"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { useSeenVersion } from "@/components/agenda/use-seen-version";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { EmailSuggestion } from "@/components/ui/email-suggestion";
import { LanguageField } from "@/components/ui/language-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { SavedClient } from "@/lib/clients/save-client";
import { FormerEmail, formerEmailQuestions } from "./former-email";
import { LinksClosed } from "./links-closed";

type Props = {
  /** Left out for a new one. */
  readonly client?: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    /** As the tenant's country writes it. */
    readonly phone: string | null;
    readonly document: string | null;
    /** `YYYY-MM-DD` */
    readonly birthDate: string | null;
    readonly traits: readonly string[];
    readonly notes: string | null;
    /** In which they are written to; null: the practice's. */
    readonly locale: string | null;
    readonly revision: string;
  };
  readonly practiceLocale: string;
  readonly action: BoundAction<SavedClient>;
  /** Of one who is in the list: takes back that their links were closed. */
  readonly reopenLinks?: BoundAction<{ readonly links: number }>;
};

export function ClientForm({ client, practiceLocale, action, reopenLinks }: Props) {
  const [t, tc] = [useTranslations("clients"), useTranslations("common")];
  const held = useSeenVersion(client?.revision ?? "");
  const [closed, setClosed] = useState<SavedClient["closed"]>(null);
  const form = (
    <ActionForm
      action={action}
      successMessage={t("saved")}
      fieldOfCode={{ invalid_phone: "phone", born_in_future: "birthDate" }}
      questions={formerEmailQuestions}
      onSuccess={(saved) => {
        held.onSuccess();
        setClosed(saved.closed);
      }}
      onFailure={held.onFailure}
    >
      {held.isTold ? (
        <Alert tone="info" role="status">
          {t("changedMeanwhile")}
        </Alert>
      ) : null}
      <FormerEmail />
      {client ? (
        <>
          <input type="hidden" name="clientId" value={client.id} />
          <input type="hidden" name="expectedRevision" value={held.seen} />
        </>
      ) : null}
      <TextField
        name="name"
        label={t("name")}
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={client?.name}
      />
      <TextField
        type="email"
        name="email"
        label={t("email")}
        autoComplete="off"
        defaultValue={client?.email ?? ""}
      />
      <EmailSuggestion name="email" texts={{ ask: tc("emailAsk"), use: tc("emailUse") }} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField
          type="tel"
          name="phone"
          label={t("phone")}
          autoComplete="off"
          defaultValue={client?.phone ?? ""}
        />
        <TextField
          name="document"
          label={t("document")}
          maxLength={40}
          autoComplete="off"
          defaultValue={client?.document ?? ""}
        />
      </div>
      <TextField
        type="date"
        name="birthDate"
        label={t("birthDate")}
        autoComplete="off"
        defaultValue={client?.birthDate ?? ""}
      />
      <LanguageField
        label={t("language")}
        locale={client?.locale ?? null}
        usual={{
          locale: practiceLocale,
          text: (language) => t("practiceLanguage", { language }),
        }}
      />
      <TextField
        name="traits"
        label={t("traits")}
        hint={t("traitsHint")}
        maxLength={300}
        autoComplete="off"
        defaultValue={client?.traits.join(", ") ?? ""}
      />
      <TextareaField
        name="notes"
        label={t("notes")}
        hint={t("notesHint")}
        maxLength={2000}
        defaultValue={client?.notes ?? ""}
      />
      <SubmitButton className="self-start">{client ? t("save") : t("add")}</SubmitButton>
    </ActionForm>
  );
  return (
    <>
      {client && closed && reopenLinks ? (
        <LinksClosed {...{ clientId: client.id, closed, reopenLinks }} />
      ) : null}
      {form}
    </>
  );
}
