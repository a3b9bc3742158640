import { checkAnswers } from "@/lib/core/intake/check-answers";
import type { GivenIntake } from "./given-intake";
import type { Intake } from "./load-intake";
import type { IntakeFields } from "./schema";

export type CheckedIntake = {
  /** What is wrong, by field: `answers.<question>`, `consents.<text>`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly intake: GivenIntake;
};

/** What was answered and accepted, against what is asked now. */
export function checkIntake({ forms, consents }: Intake, given: IntakeFields): CheckedIntake {
  const checked = forms.map((form) => ({
    ...form,
    ...checkAnswers(form.questions, given.answers ?? {}),
  }));
  const fields = Object.fromEntries([
    ...checked.flatMap(({ wrong }) =>
      Object.entries(wrong).map(([id, code]) => [`answers.${id}`, code]),
    ),
    ...consents
      .filter(({ id }) => !given.consents?.[id])
      .map(({ id }) => [`consents.${id}`, "consent_needed"]),
  ]);
  const answers = checked.map((each) => ({
    ...{ serviceId: each.serviceId, formId: each.id, answers: each.answers },
  }));
  return { fields, intake: { answers, consents } };
}
