import type { Answers } from "@/lib/core/intake/question";

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
