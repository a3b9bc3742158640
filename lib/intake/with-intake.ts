import "server-only";
import type { TenantScope } from "@/db/scope";
import { checkAnswers } from "@/lib/core/intake/check-answers";
import type { Answers } from "@/lib/core/intake/question";
import { fail, type Result } from "@/lib/core/result";
import { loadIntake } from "./load-intake";
import type { IntakeFields } from "./schema";

/** What was answered and accepted, checked, for the booking to write in its own transaction. */
export type GivenIntake = {
  readonly answers: readonly {
    readonly serviceId: string;
    readonly formId: string;
    readonly answers: Answers;
  }[];
  /** `serviceId` null: for every service. */
  readonly consents: readonly { readonly id: string; readonly serviceId: string | null }[];
};

type Booking = IntakeFields &
  ({ readonly serviceId: string } | { readonly parts: readonly { readonly serviceId: string }[] });

type Verb<I, T> = (scope: TenantScope, input: I) => Promise<Result<T, string, unknown>>;

/**
 * A booking verb for who is asked what the services ask: refused with `invalid_input` and what is wrong by field where
 * an answer is missing or makes no sense, or a text was not accepted as it stands now.
 */
export function withIntake<I extends Booking, T>(
  verb: Verb<I & { readonly intake: GivenIntake }, T>,
): Verb<I, T> {
  return async (scope, input) => {
    const serviceIds =
      "parts" in input ? input.parts.map(({ serviceId }) => serviceId) : [input.serviceId];
    const { forms, consents } = await loadIntake(scope, serviceIds);
    const checked = forms.map((form) => ({
      ...form,
      ...checkAnswers(form.questions, input.answers ?? {}),
    }));
    const fields = Object.fromEntries([
      ...checked.flatMap(({ wrong }) =>
        Object.entries(wrong).map(([id, code]) => [`answers.${id}`, code]),
      ),
      ...consents
        .filter(({ id }) => !input.consents?.[id])
        .map(({ id }) => [`consents.${id}`, "consent_needed"]),
    ]);
    if (Object.keys(fields).length > 0) return { ...fail("invalid_input"), fields };
    const answers = checked.map((each) => ({
      ...{ serviceId: each.serviceId, formId: each.id, answers: each.answers },
    }));
    return verb(scope, { ...input, intake: { answers, consents } });
  };
}
