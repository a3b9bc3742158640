"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CopyField } from "@/components/ui/copy-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly slug: string;
  /** What clients are told. */
  readonly url: string;
  /** What stands before a slug. */
  readonly base: string;
  readonly formerSlugs: readonly string[];
  readonly action: BoundAction<{ readonly slug: string }>;
};

/** The practice's address, and another one. */
export function RenameCard({ slug, url, base, formerSlugs, action }: Props) {
  const t = useTranslations("addresses");
  return (
    <Card title={t("yours")} description={t("yoursHint")}>
      <CopyField label={t("now")} value={url} copy={t("copy")} copied={t("copied")} />
      <h3 className="mt-6 mb-3 font-semibold">{t("change")}</h3>
      <ActionForm
        action={action}
        fieldOfCode={{
          slug_taken: "slug",
          too_many_slugs: "slug",
          renamed_lately: "slug",
        }}
      >
        <TextField
          name="slug"
          label={t("slug")}
          hint={t("slugHint", { base })}
          required
          maxLength={40}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          defaultValue={slug}
          className="max-w-md"
        />
        <div className="rounded-box bg-base-200 px-4 py-3">
          <p className="mb-2 font-medium">{t("whatChanges")}</p>
          <ul className="list-disc space-y-1 ps-5 text-muted">
            {(["keepsLeading", "keepsLogins", "reserved", "reprint", "limit"] as const).map(
              (each) => (
                <li key={each}>{t(`changes.${each}`)}</li>
              ),
            )}
          </ul>
        </div>
        <CheckboxField name="understood" label={t("understood")} required />
        <SubmitButton>{t("rename")}</SubmitButton>
      </ActionForm>
      {formerSlugs.length > 0 ? (
        <p className="mt-5 text-muted">
          {t("former", { addresses: formerSlugs.map((each) => `${base}${each}`).join(" · ") })}
        </p>
      ) : null}
    </Card>
  );
}
