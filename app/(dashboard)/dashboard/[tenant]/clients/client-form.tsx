"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { useSeenVersion } from "@/components/agenda/use-seen-version";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { EmailSuggestion } from "@/components/ui/email-suggestion";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";

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
    readonly revision: string;
  };
  readonly action: BoundAction<{ readonly id: string }>;
};

export function ClientForm({ client, action }: Props) {
  const [t, tc] = [useTranslations("clients"), useTranslations("common")];
  const held = useSeenVersion(client?.revision ?? "");
  return (
    <ActionForm
      action={action}
      successMessage={t("saved")}
      fieldOfCode={{ born_in_future: "birthDate" }}
      onSuccess={held.onSuccess}
      onFailure={held.onFailure}
    >
      {held.isTold ? (
        <Alert tone="info" role="status">
          {t("changedMeanwhile")}
        </Alert>
      ) : null}
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
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          type="tel"
          name="phone"
          label={t("phone")}
          autoComplete="off"
          defaultValue={client?.phone ?? ""}
        />
        <TextField
          type="email"
          name="email"
          label={t("email")}
          autoComplete="off"
          defaultValue={client?.email ?? ""}
        />
      </div>
      <EmailSuggestion name="email" texts={{ ask: tc("emailAsk"), use: tc("emailUse") }} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="document"
          label={t("document")}
          maxLength={40}
          autoComplete="off"
          defaultValue={client?.document ?? ""}
        />
        <TextField
          type="date"
          name="birthDate"
          label={t("birthDate")}
          autoComplete="off"
          defaultValue={client?.birthDate ?? ""}
        />
      </div>
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
}
