"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { textChannels } from "@/lib/core/channels/channels";

type Props = { readonly action: BoundAction<null> };

/** One text to a telephone of one's own. */
export function TestForm({ action }: Props) {
  const t = useTranslations("channels");
  return (
    <ActionForm action={action} successMessage={t("testSent")}>
      <div className="grid gap-4 md:grid-cols-2">
        <SelectField
          required
          name="channel"
          label={t("testBy")}
          options={textChannels.map((each) => ({ value: each, label: t(`names.${each}`) }))}
        />
        <TextField
          name="phone"
          type="tel"
          label={t("testTo")}
          hint={t("testToHint")}
          required
          maxLength={40}
          autoComplete="tel"
        />
      </div>
      <SubmitButton variant="secondary">{t("testSend")}</SubmitButton>
    </ActionForm>
  );
}
