export const questionKinds = ["text", "choice", "yes_no", "number"] as const;

/** What a service asks of whoever books it. */
export type Question = {
  /** Stays the question's through all versions. */
  readonly id: string;
  readonly kind: (typeof questionKinds)[number];
  readonly label: string;
  readonly required: boolean;
  /** Of a choice; none of the others. */
  readonly choices: readonly string[];
};

/** By question: its text, the choice, `yes` or `no`, or the number as it was written. */
export type Answers = Readonly<Record<string, string>>;
