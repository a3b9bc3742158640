import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { type Question, questionKinds } from "@/lib/core/intake/question";

type Props = { readonly index: number; readonly question: Question | undefined };

/** One question; its choices are asked for where it is a choice, by the style sheet alone. */
export function QuestionRow({ index, question }: Props) {
  const t = useTranslations("intake");
  const name = (field: string) => `questions.${index}.${field}`;
  return (
    <fieldset className="group/question grid gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_12rem]">
      <legend className="mb-2 font-semibold">{t("questionNumber", { number: index + 1 })}</legend>
      {question ? <input type="hidden" name={name("id")} value={question.id} /> : null}
      <TextField
        name={name("label")}
        label={t("questionField")}
        defaultValue={question?.label}
        maxLength={200}
      />
      <SelectField
        name={name("kind")}
        label={t("kind")}
        required
        defaultValue={question?.kind ?? "text"}
        options={questionKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <TextareaField
        name={name("choices")}
        label={t("choices")}
        hint={t("choicesHint")}
        defaultValue={question?.choices.join("\n") ?? ""}
        rows={3}
        className="hidden group-has-[option[value=choice]:checked]/question:flex sm:col-span-2"
      />
      <CheckboxField
        name={name("required")}
        label={t("required")}
        defaultChecked={question?.required ?? false}
        className="sm:col-span-2"
      />
    </fieldset>
  );
}
