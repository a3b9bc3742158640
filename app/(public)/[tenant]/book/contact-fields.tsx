import { getTranslations } from "next-intl/server";
import { OwnZoneField } from "@/components/booking/own-zone-field";
import { WhoComes } from "@/components/booking/who-comes";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { EmailField } from "@/components/ui/email-field";
import { EmailSuggestion } from "@/components/ui/email-suggestion";
import { TextField } from "@/components/ui/text-field";
import type { RememberedPerson } from "@/lib/clients/sealed-person";
import { type ContactNeeds, isNeeded } from "@/lib/core/clients/contact-needs";

type Props = {
  readonly needs: ContactNeeds;
  /** Whose portal is open on this device, else whom it remembers. */
  readonly known: RememberedPerson | undefined;
  readonly isRemembered: boolean;
  /** Whom they look after, and whose place to book was pressed. */
  readonly people: readonly { readonly clientId: string; readonly name: string }[];
  readonly whom: string | undefined;
  /** Who would write to their telephone; undefined: nobody does. */
  readonly texter: string | undefined;
};

/** Who books, for whom, and how the practice reaches them. */
export async function ContactFields({ needs, known, isRemembered, people, whom, texter }: Props) {
  const [t, tc] = await Promise.all([getTranslations("booking"), getTranslations("common")]);
  return (
    <>
      <OwnZoneField name="client.timeZone" />
      <TextField
        name="client.name"
        label={t("name")}
        autoComplete="name"
        defaultValue={known?.name}
        required
        minLength={2}
        maxLength={120}
      />
      <WhoComes
        people={people.map(({ name }) => name)}
        chosen={people.find(({ clientId }) => clientId === whom)?.name}
        texts={{
          ...{ forOther: t("forOther"), hint: t("forOtherHint"), name: t("otherName") },
          ...{ whoComes: t("whoComes"), me: t("comesMe"), another: t("comesAnother") },
        }}
      />
      {needs === "either" ? <p className="text-muted">{t("eitherHint")}</p> : null}
      <EmailField
        name="client.email"
        label={t("email")}
        hint={t("emailHint")}
        defaultValue={known?.email}
        required={isNeeded(needs, "email")}
      />
      <EmailSuggestion name="client.email" texts={{ ask: tc("emailAsk"), use: tc("emailUse") }} />
      <TextField
        name="client.phone"
        type="tel"
        label={t("phone")}
        autoComplete="tel"
        inputMode="tel"
        defaultValue={known?.phone}
        required={isNeeded(needs, "phone")}
        maxLength={32}
      />
      {texter ? (
        <CheckboxField
          name="agreesToTexts"
          label={(await getTranslations("texting"))("consent", { practice: texter })}
          hint={(await getTranslations("texting"))("consentHint")}
        />
      ) : null}
      <CheckboxField
        name="remember"
        label={t("remember")}
        hint={t("rememberHint")}
        defaultChecked={isRemembered}
      />
    </>
  );
}
