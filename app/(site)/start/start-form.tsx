"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { NewPasswordField } from "@/components/ui/new-password-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { askSignUpAction } from "./actions";
import { SectorField } from "./sector-field";
import { SlugField } from "./slug-field";

type Props = {
  readonly locale: string;
  readonly countries: readonly { readonly value: string; readonly label: string }[];
  readonly country: string | undefined;
  /** Before the slash: `citas.example`. */
  readonly host: string;
  readonly leastPasswordLength: number;
  readonly children: ReactNode;
};

/** All that is asked before the first login; the rest is asked step by step afterwards. */
export function StartForm({
  locale,
  countries,
  country,
  host,
  leastPasswordLength,
  children,
}: Props) {
  const t = useTranslations("start");
  const [practice, setPractice] = useState("");
  return (
    <ActionForm
      action={askSignUpAction}
      fieldOfCode={{ slug_taken: "slug", invalid_slug: "slug", reserved_slug: "slug" }}
      className="gap-8!"
    >
      {children}
      <input type="hidden" name="locale" value={locale} />
      <fieldset className="flex flex-col gap-5 rounded-box bg-base-100 p-5 shadow-xs sm:p-7">
        <legend className="sr-only">{t("practiceLegend")}</legend>
        <TextField
          name="practice"
          label={t("practice")}
          hint={t("practiceHint")}
          required
          maxLength={80}
          autoComplete="organization"
          onChange={(event) => setPractice(event.target.value)}
        />
        <SlugField host={host} practice={practice} />
        <SectorField />
        <SelectField
          name="country"
          label={t("country")}
          hint={t("countryHint")}
          required
          options={countries}
          defaultValue={country ?? "DO"}
          autoComplete="country"
        />
      </fieldset>
      <fieldset className="flex flex-col gap-5 rounded-box bg-base-100 p-5 shadow-xs sm:p-7">
        <legend className="sr-only">{t("youLegend")}</legend>
        <TextField name="name" label={t("name")} required maxLength={80} autoComplete="name" />
        <TextField
          name="email"
          type="email"
          label={t("email")}
          hint={t("emailHint")}
          required
          maxLength={254}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <NewPasswordField
          label={t("password")}
          hint={t("passwordHint", { least: leastPasswordLength })}
        />
        <SubmitButton size="lg" block>
          {t("submit")}
        </SubmitButton>
      </fieldset>
    </ActionForm>
  );
}
