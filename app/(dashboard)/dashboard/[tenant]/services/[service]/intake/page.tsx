import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConsentCard } from "@/components/intake/consent-card";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { memberPage } from "@/lib/auth/pages";
import { loadServiceIntake } from "@/lib/intake/reads";
import { mostQuestions } from "@/lib/intake/schema";
import { saveIntakeAction } from "./actions";
import { QuestionRow } from "./question-row";

type Props = { readonly params: Promise<{ tenant: string; service: string }> };

const emptyRows = 3;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("intake"))("title") };
}

/** Works without JavaScript: each time it is saved there are a few empty questions more. */
export default async function ServiceIntakePage({ params }: Props) {
  const { tenant: slug, service: serviceId } = await params;
  const scope = await memberPage(slug, "service:edit");
  const [found, t] = await Promise.all([
    loadServiceIntake(scope, serviceId),
    getTranslations("intake"),
  ]);
  if (!found) notFound();
  const { service, form, consent } = found;
  const questions = form?.questions ?? [];
  const rows = Math.min(mostQuestions, questions.length + emptyRows);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description", { service: service.name })}
        back={{ href: `/dashboard/${slug}/services/${service.id}`, label: service.name }}
      />
      <ActionForm
        action={saveIntakeAction.bind(null, slug)}
        successMessage={t("saved")}
        className="max-w-3xl"
      >
        <input type="hidden" name="serviceId" value={service.id} />
        <input type="hidden" name="formVersion" value={form?.version ?? 0} />
        <Card title={t("preparation")} description={t("preparationHint")}>
          <TextareaField
            name="preparation"
            label={t("preparationField")}
            defaultValue={service.preparation ?? ""}
            rows={3}
            maxLength={1000}
          />
        </Card>
        <Card title={t("questions")} description={t("questionsHint")}>
          <ol
            // What was added gets the id that it was stored with.
            key={form?.version}
            className="flex flex-col gap-8"
          >
            {Array.from({ length: rows }, (_, index) => (
              <li key={questions[index]?.id ?? `new-${index - questions.length}`}>
                <QuestionRow index={index} question={questions[index]} />
              </li>
            ))}
          </ol>
        </Card>
        <ConsentCard title={t("consent")} consent={consent} />
        <SubmitButton size="lg">{t("save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
