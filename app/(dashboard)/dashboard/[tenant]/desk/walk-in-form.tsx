"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { type SearchClients, useClientSearch } from "@/components/agenda/use-client-search";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ChecksField } from "@/components/ui/checks-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Ticket } from "@/lib/queue/add-walk-in";

export type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly services: readonly Named[];
  readonly professionals: readonly Named[];
  /** Priority rules that can be ticked. */
  readonly declarable: readonly Named[];
  /** Further places; none where there is only one. */
  readonly places: readonly Named[];
  readonly professionalId: string | null;
  readonly placeId: string | null;
  readonly search: SearchClients;
  readonly add: BoundAction<Ticket>;
  readonly onAdded: (ticket: Ticket) => void;
};

/** A name is enough. Who is in the list already is offered while it is typed. */
export function WalkInForm({ services, professionals, declarable, places, ...props }: Props) {
  const t = useTranslations("desk");
  const [formId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [known, setKnown] = useState<Named | null>(null);
  const found = useClientSearch(props.search, known ? "" : name);
  const options = (all: readonly Named[]) =>
    all.map(({ id, name: label }) => ({ value: id, label }));
  const alike = (found ?? []).filter(({ matchesName }) => matchesName).slice(0, mostAlike);
  return (
    <ActionForm
      action={props.add}
      fieldOfCode={{ invalid_phone: "client.phone" }}
      onSuccess={props.onAdded}
    >
      <input type="hidden" name="formId" value={formId} />
      {known ? <input type="hidden" name="clientId" value={known.id} /> : null}
      <div>
        <TextField
          name="client.name"
          label={t("name")}
          required
          autoFocus
          data-first-focus
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={({ target }) => {
            setName(target.value);
            setKnown(null);
          }}
        />
        {alike.length > 0 ? (
          <ul aria-label={t("known")} className="mt-2 flex flex-wrap gap-2">
            {alike.map((client) => (
              <li key={client.id}>
                <Button
                  size="sm"
                  icon="user"
                  className="h-auto min-h-11 max-w-full text-start"
                  onClick={() => {
                    setKnown(client);
                    setName(client.name);
                  }}
                >
                  {client.name}
                  {client.phone ? ` · ${client.phone}` : ""}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        {known ? (
          <p role="status" className="mt-1.5 text-sm text-success">
            {t("known")}
          </p>
        ) : null}
      </div>
      <TextField
        name="reason"
        label={t("reason")}
        hint={declarable.length > 0 ? t("reasonHint") : undefined}
        maxLength={300}
        autoComplete="off"
      />
      {professionals.length > 1 ? (
        <SelectField
          name="professionalId"
          label={t("professional")}
          defaultValue={props.professionalId ?? "any"}
          options={[{ value: "any", label: t("anybody") }, ...options(professionals)]}
        />
      ) : null}
      {declarable.length > 0 ? (
        <ChecksField name="declared" label={t("declared")} options={options(declarable)} />
      ) : null}
      <Disclosure title={t("wish")}>
        <div className="flex flex-col gap-4">
          <TextField type="tel" name="client.phone" label={t("phone")} autoComplete="off" />
          {services.length > 1 ? (
            <SelectField
              name="serviceId"
              label={t("service")}
              placeholder={t("usualService")}
              options={options(services)}
            />
          ) : null}
          {places.length > 0 ? (
            <SelectField
              name="siteId"
              label={t("place")}
              defaultValue={props.placeId ?? "main"}
              options={[{ value: "main", label: t("mainPlace") }, ...options(places)]}
            />
          ) : null}
        </div>
      </Disclosure>
      <SubmitButton block icon="check">
        {t("addThis")}
      </SubmitButton>
    </ActionForm>
  );
}

const mostAlike = 3;
