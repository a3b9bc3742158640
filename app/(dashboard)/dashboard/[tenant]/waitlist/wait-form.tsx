"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ClientFields } from "@/components/agenda/client-fields";
import type { SearchClients } from "@/components/agenda/use-client-search";
import { ActionForm } from "@/components/ui/action-form";
import { ChecksField } from "@/components/ui/checks-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { useToast } from "@/components/ui/toast";
import { WeekdaysField } from "@/components/ui/weekdays-field";
import type { LocalDate } from "@/lib/core/time/civil";
import type { Waiting } from "@/lib/waitlist/add-to-waitlist";

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly services: readonly Named[];
  readonly professionals: readonly Named[];
  /** Further places; none: everything is at the main one. */
  readonly sites: readonly Named[];
  /** Priority rules that can be ticked. */
  readonly declarable: readonly Named[];
  readonly today: LocalDate;
  readonly locale: string;
  readonly searchClients: SearchClients;
  readonly action: BoundAction<Waiting>;
};

/** Who waits, for what, and which days and hours would do. */
export function WaitForm({
  services,
  professionals,
  sites,
  declarable,
  today,
  locale,
  ...props
}: Props) {
  const t = useTranslations("waitlist");
  const toast = useToast();
  const [added, setAdded] = useState(0);
  const optionsOf = (all: readonly Named[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActionForm
      action={props.action}
      fieldOfCode={{ invalid_phone: "client.phone" }}
      clearsOnSuccess
      onSuccess={({ clientName }) => {
        setAdded((count) => count + 1);
        toast("success", t("added", { name: clientName }));
      }}
    >
      <ClientFields key={added} search={props.searchClients} takesFocus={added > 0} />
      <SelectField
        name="serviceId"
        label={t("service")}
        required
        placeholder={t("chooseService")}
        options={optionsOf(services)}
      />
      <SelectField
        name="professionalId"
        label={t("professional")}
        required
        defaultValue="any"
        options={[{ value: "any", label: t("anyone") }, ...optionsOf(professionals)]}
      />
      {sites.length > 0 ? (
        <SelectField
          name="siteId"
          label={t("site")}
          defaultValue="any"
          options={[
            { value: "any", label: t("anySite") },
            { value: "main", label: t("mainSite") },
            ...optionsOf(sites),
          ]}
        />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          name="from"
          label={t("from")}
          required
          min={today}
          defaultValue={today}
        />
        <TextField type="date" name="to" label={t("to")} min={today} />
      </div>
      <WeekdaysField label={t("weekdays")} hint={t("weekdaysHint")} locale={locale} />
      <div className="grid grid-cols-2 items-end gap-4">
        <TextField type="time" name="start" label={t("start")} />
        <TextField type="time" name="end" label={t("end")} />
      </div>
      {declarable.length > 0 ? (
        <ChecksField name="declared" label={t("declared")} options={optionsOf(declarable)} />
      ) : null}
      <TextareaField name="note" label={t("note")} hint={t("noteHint")} rows={2} maxLength={500} />
      <SubmitButton block>{t("addThis")}</SubmitButton>
    </ActionForm>
  );
}
