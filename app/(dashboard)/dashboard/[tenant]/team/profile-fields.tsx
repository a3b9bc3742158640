"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { ProfileFacts } from "./profile-facts";

type Props = {
  readonly profile: ProfileFacts;
  readonly currency: string;
  /** One more field, beside the fee. */
  readonly children?: ReactNode;
};

/** What clients read about somebody. */
export function ProfileFields({ profile, currency, children }: Props) {
  const t = useTranslations("team");
  return (
    <Card title={t("profile")} description={t("profileHint")}>
      <div className="grid gap-5 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <TextField
          name="title"
          label={t("titleField")}
          hint={t("titleHint")}
          maxLength={20}
          autoComplete="off"
          defaultValue={profile.title ?? ""}
        />
        <TextField
          name="name"
          label={t("name")}
          required
          minLength={2}
          maxLength={80}
          autoComplete="off"
          defaultValue={profile.name}
        />
      </div>
      <div className="mt-5 grid gap-5 sm:grid-cols-2">
        <TextField
          name="specialty"
          label={t("specialty")}
          maxLength={60}
          autoComplete="off"
          defaultValue={profile.specialty ?? ""}
        />
        <TextField
          name="licenceNumber"
          label={t("licenceField")}
          hint={t("licenceHint")}
          maxLength={40}
          autoComplete="off"
          defaultValue={profile.licenceNumber ?? ""}
        />
        <TextareaField
          name="biography"
          label={t("biography")}
          hint={t("biographyHint")}
          rows={4}
          maxLength={1000}
          defaultValue={profile.biography ?? ""}
          className="sm:col-span-2"
        />
        <TextField
          name="fee"
          label={t("fee", { currency })}
          hint={t("feeHint")}
          inputMode="decimal"
          maxLength={24}
          autoComplete="off"
          defaultValue={profile.fee}
        />
        {children}
      </div>
    </Card>
  );
}
