import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Answers, Question } from "@/lib/core/intake/question";
import { assertNever } from "@/lib/core/result";

type Props = {
  readonly forms: readonly { readonly questions: readonly Question[] }[];
  readonly consents: readonly { readonly id: string; readonly body: string }[];
  /** What was answered before, by question: it is not asked again, and can be changed. */
  readonly known?: Answers | undefined;
};

/** What the chosen services ask before the appointment, and what has to be accepted. */
export function IntakeFields({ forms, consents, known = {} }: Props) {
  const t = useTranslations("intake");
  const questions = forms.flatMap((form) => form.questions);
  const answered = questions.filter(({ id }) => known[id] !== undefined);
  return (
    <>
      {answered.length > 0 ? (
        <details className="rounded-field bg-base-200 px-4 py-2">
          <summary className="min-h-11 cursor-pointer content-center font-medium">
            {t("asBefore", { count: answered.length })}
          </summary>
          <div className="flex flex-col gap-5 py-3">
            {answered.map((question) => (
              <QuestionField key={question.id} question={question} known={known[question.id]} />
            ))}
          </div>
        </details>
      ) : null}
      {questions
        .filter(({ id }) => known[id] === undefined)
        .map((question) => (
          <QuestionField key={question.id} question={question} />
        ))}
      {consents.map(({ id, body }) => (
        <section key={id} aria-label={t("consent")} className="flex flex-col gap-2">
          <section
            aria-label={t("consentText")}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard too
            tabIndex={0}
            className="max-h-48 overflow-y-auto rounded-field bg-base-200 px-4 py-3 text-sm whitespace-pre-line"
          >
            {body}
          </section>
          <CheckboxField name={`consents.${id}`} label={t("accept")} required />
        </section>
      ))}
    </>
  );
}

type FieldProps = { readonly question: Question; readonly known?: string | undefined };

function QuestionField({ question, known }: FieldProps) {
  const t = useTranslations("intake");
  const { id, kind, label, required, choices } = question;
  const field = { name: `answers.${id}`, label, required, defaultValue: known ?? "" };
  switch (kind) {
    case "text":
      return <TextareaField {...field} rows={2} maxLength={1000} />;
    case "number":
      return <TextField {...field} inputMode="decimal" maxLength={16} autoComplete="off" />;
    case "choice":
      return (
        <ChoiceField
          {...field}
          label={required ? label : t("optional", { label })}
          options={choices.map((choice) => ({ value: choice, label: choice }))}
        />
      );
    case "yes_no":
      return (
        <ChoiceField
          {...field}
          label={required ? label : t("optional", { label })}
          options={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
        />
      );
    default:
      return assertNever(kind);
  }
}
