import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConsentCard } from "@/components/intake/consent-card";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { memberPage } from "@/lib/auth/pages";
import { contactNeeds } from "@/lib/core/clients/contact-needs";
import { loadCommonConsent } from "@/lib/intake/reads";
import { confirmBounds } from "@/lib/intake/schema";
import { saveBookingChoicesAction } from "./actions";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("intake"))("choicesTitle") };
}

export default async function BookingSettingsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "settings:edit");
  const [t, ts, consent] = await Promise.all([
    getTranslations("intake"),
    getTranslations("settings"),
    loadCommonConsent(scope),
  ]);
  return (
    <>
      <PageHeader
        title={t("choicesTitle")}
        description={t("choicesDescription")}
        back={{ href: `/dashboard/${slug}/settings`, label: ts("title") }}
      />
      <ActionForm
        action={saveBookingChoicesAction.bind(null, slug)}
        successMessage={t("choicesSaved")}
        className="max-w-3xl"
      >
        <Card>
          <ChoiceField
            name="contactNeeds"
            label={t("contactNeeds")}
            hint={t("contactNeedsHint")}
            required
            defaultValue={scope.tenant.contactNeeds}
            options={contactNeeds.map((needs) => ({ value: needs, label: t(`needs.${needs}`) }))}
          />
        </Card>
        <Card title={t("confirmTitle")} description={t("confirmDescription")}>
          <div className="flex flex-col gap-5">
            <CheckboxField
              name="confirmsEmail"
              label={t("confirmsEmail")}
              hint={t("confirmsEmailHint")}
              defaultChecked={scope.tenant.confirmsEmail}
            />
            <TextField
              type="number"
              name="confirmMinutes"
              label={t("confirmMinutes")}
              hint={t("confirmMinutesHint")}
              required
              min={confirmBounds.least}
              max={confirmBounds.most}
              defaultValue={scope.tenant.confirmMinutes}
              className="max-w-60"
            />
          </div>
        </Card>
        <ConsentCard title={t("commonConsent")} consent={consent} />
        <SubmitButton size="lg">{t("saveChoices")}</SubmitButton>
      </ActionForm>
    </>
  );
}
