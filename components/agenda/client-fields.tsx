"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useFormState } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import { ClientSearch } from "./client-search";
import { NewClientFields } from "./new-client-fields";
import type { FindAlike } from "./use-alike";
import type { FoundClient, SearchClients } from "./use-client-search";

type Chosen =
  | { readonly kind: "nobody" }
  | { readonly kind: "known"; readonly client: FoundClient }
  | { readonly kind: "new"; readonly typed: string };

type Props = {
  readonly search: SearchClients;
  /** Somebody whose page the form was opened from. */
  readonly client?: FoundClient | undefined;
  /** Told of every choice: somebody of the list, or null. */
  readonly onClient?: (client: FoundClient | null) => void;
  /** Looks for the same person among the known while somebody new is written down. */
  readonly findAlike?: FindAlike;
  /** Left out: a form that was asked for, where the name comes first. */
  readonly takesFocus?: boolean;
};

/** For whom an appointment is booked: somebody of the list, or somebody new in three fields. */
export function ClientFields({ search, client, onClient, findAlike, takesFocus = true }: Props) {
  const t = useTranslations("agenda");
  const { fields, mend } = useFormState();
  const [chosen, setChosen] = useState<Chosen>(
    client ? { kind: "known", client } : { kind: "nobody" },
  );
  const [wasChosen, setWasChosen] = useState(false);
  const choose = (next: Chosen) => {
    setChosen(next);
    setWasChosen(true);
    mend(["client.name", "clientId"]);
    onClient?.(next.kind === "known" ? next.client : null);
  };
  const change = (
    <Button size="sm" variant="quiet" onClick={() => choose({ kind: "nobody" })}>
      {t("changeClient")}
    </Button>
  );

  switch (chosen.kind) {
    case "nobody":
      return (
        <ClientSearch
          search={search}
          error={fields["client.name"] ?? fields.clientId}
          onChoose={(found) => choose({ kind: "known", client: found })}
          onNew={(typed) => choose({ kind: "new", typed })}
          takesFocus={takesFocus || wasChosen}
        />
      );
    case "known":
      return (
        <div className="flex items-center gap-3 rounded-box bg-base-200 p-4">
          <Icon name="user" />
          <input type="hidden" name="clientId" value={chosen.client.id} />
          <p className="min-w-0 grow">
            <span className="sr-only">{t("who")}: </span>
            <span className="block font-semibold">{chosen.client.name}</span>
            <span className="block truncate text-sm text-muted">
              {[chosen.client.phone, chosen.client.email].filter(Boolean).join(" · ")}
            </span>
          </p>
          {change}
        </div>
      );
    case "new":
      return (
        <fieldset className="flex flex-col gap-4 rounded-box bg-base-200 p-4">
          <legend className="sr-only">{t("newClient")}</legend>
          <div className="flex items-center justify-between">
            <p aria-hidden className="font-semibold">
              {t("newClient")}
            </p>
            {change}
          </div>
          <NewClientFields
            typed={chosen.typed}
            findAlike={findAlike}
            onSame={(same) => choose({ kind: "known", client: same })}
          />
        </fieldset>
      );
  }
}
