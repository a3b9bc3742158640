"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useSavedForm } from "@/components/ui/use-saved-form";
import { type PortalFunction, portalFunctions } from "@/lib/core/portal/functions";

type Props = {
  readonly portalOff: readonly PortalFunction[];
  readonly linkDays: number;
  readonly feedInitials: boolean;
  readonly requiresAcceptance: boolean;
  readonly seen: string;
  /** Where what is saved can be read. */
  readonly href: string;
  readonly action: BoundAction<null>;
};

export function PortalForm({ seen, href, action, ...saved }: Props) {
  const t = useTranslations("portalSettings");
  const form = useSavedForm(t("saved"));
  return (
    <ActionForm action={action} {...form} className="max-w-3xl gap-6">
      <SeenField seen={seen} href={href} />
      <Card title={t("functions")} description={t("functionsHint")}>
        <fieldset className="flex flex-col gap-2">
          <legend className="sr-only">{t("functions")}</legend>
          {portalFunctions.map((each) => (
            <CheckboxField
              key={each}
              name="on"
              value={each}
              label={t(`names.${each}`)}
              hint={t(
                each === "accept" && saved.requiresAcceptance ? "alwaysAccept" : `hints.${each}`,
              )}
              defaultChecked={!saved.portalOff.includes(each)}
            />
          ))}
        </fieldset>
      </Card>
      <Card title={t("links")} description={t("linksHint")}>
        <TextField
          type="number"
          name="linkDays"
          label={t("linkDays")}
          hint={t("linkDaysHint")}
          required
          min={1}
          max={730}
          step={1}
          inputMode="numeric"
          defaultValue={saved.linkDays}
          className="max-w-60"
        />
      </Card>
      <Card title={t("calendars")}>
        <CheckboxField
          name="feedInitials"
          label={t("feedInitials")}
          hint={t("feedInitialsHint")}
          defaultChecked={saved.feedInitials}
        />
      </Card>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
