"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { TextChannel } from "@/lib/core/channels/channels";

type Props = {
  /** Those that have all they need to send. */
  readonly channels: readonly TextChannel[];
  readonly action: BoundAction<null>;
};

/** One text to a telephone of one's own. What was refused stands above, with its channel. */
export function TestForm({ channels, action }: Props) {
  const t = useTranslations("channels");
  const router = useRouter();
  return (
    <ActionForm
      action={action}
      successMessage={t("testSent")}
      fieldOfCode={{ invalid_phone: "phone" }}
      onFailure={() => router.refresh()}
    >
      <div className="grid gap-4 md:grid-cols-2">
        <SelectField
          required
          name="channel"
          label={t("testBy")}
          options={channels.map((each) => ({ value: each, label: t(`names.${each}`) }))}
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
