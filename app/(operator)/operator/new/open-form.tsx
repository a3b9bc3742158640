"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { slugify } from "@/lib/core/tenancy/slug";
import { openPracticeAction } from "../actions";

type Option = { readonly value: string; readonly label: string };

type Props = {
  readonly locale: string;
  readonly countries: readonly Option[];
  readonly sectors: readonly Option[];
  readonly plans: readonly Option[];
};

export function OpenForm({ locale, countries, sectors, plans }: Props) {
  const t = useTranslations("operator");
  const [slug, setSlug] = useState("");
  const [isOwn, setOwn] = useState(false);
  const [opened, setOpened] = useState<{ name: string; email: string }>();
  return (
    <ActionForm
      action={openPracticeAction}
      fieldOfCode={{ slug_taken: "slug", account_disabled: "email" }}
      clearsOnSuccess
      onSuccess={(value) => {
        setOpened(value);
        setSlug("");
        setOwn(false);
      }}
      onFailure={() => setOpened(undefined)}
      className="max-w-2xl gap-6!"
    >
      {opened ? (
        <Alert tone="success" role="status">
          {t("opened", opened)}
        </Alert>
      ) : null}
      <Card title={t("newPractice")}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="practice"
            label={t("practice")}
            required
            maxLength={80}
            autoComplete="off"
            className="sm:col-span-2"
            onChange={(event) => !isOwn && setSlug(slugify(event.target.value))}
          />
          <TextField
            name="slug"
            label={t("slug")}
            hint={t("slugHint")}
            required
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className="sm:col-span-2"
            value={slug}
            onChange={(event) => {
              setOwn(true);
              setSlug(event.target.value.toLowerCase());
            }}
          />
          <SelectField name="sector" label={t("sector")} required options={sectors} />
          <SelectField
            name="country"
            label={t("country")}
            required
            options={countries}
            defaultValue="DO"
          />
          <SelectField name="planCode" label={t("plan")} required options={plans} />
          <SelectField
            name="locale"
            label={t("language")}
            required
            defaultValue={locale}
            options={[
              { value: "es", label: "Español" },
              { value: "en", label: "English" },
            ]}
          />
        </div>
      </Card>
      <Card title={t("newOwner")}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="name"
            label={t("ownerName")}
            required
            maxLength={80}
            autoComplete="off"
          />
          <TextField
            name="email"
            type="email"
            label={t("ownerEmail")}
            required
            maxLength={254}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
      </Card>
      <SubmitButton size="lg" className="self-start">
        {t("open")}
      </SubmitButton>
    </ActionForm>
  );
}
