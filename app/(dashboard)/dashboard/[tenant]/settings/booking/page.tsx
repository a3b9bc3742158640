import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { ChoiceField } from "@/components/ui/choice-field";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { memberPage } from "@/lib/auth/pages";
import { contactNeeds } from "@/lib/core/clients/contact-needs";
import { loadCommonConsent } from "@/lib/intake/reads";
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
        <input type="hidden" name="consentVersion" value={consent?.version ?? 0} />
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
        <Card title={t("commonConsent")} description={t("consentHint")}>
          <TextareaField
            name="consent"
            label={t("consentField")}
            hint={consent?.body ? t("consentVersion", { version: consent.version }) : ""}
            defaultValue={consent?.body ?? ""}
            rows={8}
            maxLength={6000}
          />
        </Card>
        <SubmitButton size="lg">{t("saveChoices")}</SubmitButton>
      </ActionForm>
    </>
  );
}
