"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SeenField } from "@/components/ui/seen-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useSavedForm } from "@/components/ui/use-saved-form";
import { ZoneField, type ZoneOption } from "@/components/ui/zone-field";
import { locales } from "@/lib/i18n/locales";
import { ClientPolicies, TeamPolicies } from "./policy-cards";
import { type TypedPolicies, typedPolicies } from "./policy-sentences";

type Props = TypedPolicies & {
  readonly seen: string;
  /** Where what is saved can be read. */
  readonly href: string;
  readonly zones: readonly ZoneOption[];
  readonly requiresAcceptance: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
  readonly action: BoundAction<null>;
};

export function SettingsForm({ action, seen, href, zones, ...saved }: Props) {
  const t = useTranslations("settings");
  const form = useSavedForm(t("saved"));
  const [typed, setTyped] = useState<TypedPolicies>(saved);
  return (
    <ActionForm
      action={action}
      // Only the verb knows the country, so this refusal comes without its field.
      fieldOfCode={{ invalid_phone: "phone" }}
      onInput={(event) => {
        form.onInput();
        setTyped(typedPolicies(new FormData(event.currentTarget)));
      }}
      onSuccess={form.onSuccess}
      className="max-w-3xl gap-6"
    >
      <SeenField seen={seen} href={href} />
      <ClientPolicies saved={saved} typed={typed} requiresAcceptance={saved.requiresAcceptance} />
      <TeamPolicies saved={saved} typed={typed} />
      <Card title={t("contact")} description={t("contactHint")}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            type="tel"
            name="phone"
            label={t("phone")}
            hint={t("phoneHint")}
            defaultValue={saved.phone ?? ""}
          />
          <TextField
            type="email"
            name="email"
            label={t("email")}
            hint={t("emailHint")}
            defaultValue={saved.email ?? ""}
          />
          <TextField
            name="address"
            label={t("address")}
            maxLength={240}
            defaultValue={saved.address ?? ""}
            className="sm:col-span-2"
          />
        </div>
      </Card>
      <Card title={t("languageAndTime")}>
        <SelectField
          name="locale"
          label={t("locale")}
          hint={t("localeHint")}
          required
          defaultValue={saved.locale}
          options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
          className="max-w-sm"
        />
        <ZoneField
          name="timeZone"
          label={t("zoneField")}
          hint={t("zoneHint")}
          zones={zones}
          defaultValue={saved.timeZone}
          className="mt-5 max-w-lg"
        />
      </Card>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
