"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { OwnZoneField } from "@/components/booking/own-zone-field";
import { ActionForm } from "@/components/ui/action-form";
import { EmailField } from "@/components/ui/email-field";
import { EmailSuggestion } from "@/components/ui/email-suggestion";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { WishFields } from "@/components/waitlist/wish-fields";

type Props = ComponentProps<typeof WishFields> & { readonly action: BoundAction<null> };

export function WaitForm({ action, ...wish }: Props) {
  const [t, tc] = [useTranslations("wish"), useTranslations("common")];
  return (
    <ActionForm
      action={action}
      fieldOfCode={{ invalid_phone: "client.phone", unknown_professional: "professionalId" }}
    >
      <WishFields {...wish} />
      <OwnZoneField name="client.timeZone" />
      <TextField
        name="client.name"
        label={t("name")}
        required
        maxLength={120}
        autoComplete="name"
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <EmailField name="client.email" label={t("email")} hint={t("emailHint")} required />
        <TextField type="tel" name="client.phone" label={t("phone")} required autoComplete="tel" />
      </div>
      <EmailSuggestion name="client.email" texts={{ ask: tc("emailAsk"), use: tc("emailUse") }} />
      <SubmitButton size="lg">{t("join")}</SubmitButton>
    </ActionForm>
  );
}
