"use client";

import { useTranslations } from "next-intl";
import { EmailSuggestion } from "@/components/ui/email-suggestion";
import { TextField } from "@/components/ui/text-field";
import { AlikeClients } from "./alike-clients";
import { type AlikeClient, type FindAlike, type NewContact, useAlike } from "./use-alike";

type Props = {
  /** What was typed into the search: a name, a telephone or an e-mail. */
  readonly typed: string;
  /** Left out: nobody warns of the same person. */
  readonly findAlike?: FindAlike | undefined;
  readonly onSame: (client: AlikeClient) => void;
};

/** Somebody new, in a few fields; whoever may be in the list already is shown while one types. */
export function NewClientFields({ typed, findAlike, onSame }: Props) {
  const [t, tp] = [useTranslations("agenda"), useTranslations("panel")];
  const tc = useTranslations("common");
  const first = contactOf(typed);
  const { alike, write } = useAlike(findAlike, first);
  return (
    <div
      className="flex flex-col gap-4"
      onInput={(event) => {
        const form = event.target instanceof HTMLInputElement ? event.target.form : null;
        if (form) write(contactIn(new FormData(form)));
      }}
    >
      <TextField
        name="client.name"
        label={t("clientName")}
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={first.name}
      />
      <TextField
        type="tel"
        name="client.phone"
        label={t("clientPhone")}
        hint={tp("reachable")}
        autoComplete="off"
        defaultValue={first.phone}
      />
      <TextField
        type="email"
        name="client.email"
        label={t("clientEmail")}
        autoComplete="off"
        defaultValue={first.email}
      />
      <EmailSuggestion name="client.email" texts={{ ask: tc("emailAsk"), use: tc("emailUse") }} />
      {findAlike ? (
        <TextField
          name="client.document"
          label={tp("document")}
          maxLength={40}
          autoComplete="off"
        />
      ) : null}
      <AlikeClients alike={alike} onSame={onSame} />
    </div>
  );
}

function contactOf(typed: string): NewContact {
  const nothing = { name: "", phone: "", email: "", document: "" };
  if (typed.includes("@")) return { ...nothing, email: typed };
  return /^[+\d][\d\s().-]+$/.test(typed)
    ? { ...nothing, phone: typed }
    : { ...nothing, name: typed };
}

function contactIn(form: FormData): NewContact {
  const textOf = (name: string) => String(form.get(`client.${name}`) ?? "");
  return {
    ...{ name: textOf("name"), phone: textOf("phone") },
    ...{ email: textOf("email"), document: textOf("document") },
  };
}
