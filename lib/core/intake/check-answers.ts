import { assertNever } from "../result";
import type { Answers, Question } from "./question";

type Checked = {
  readonly answers: Answers;
  /** By question: what is wrong with its answer, as messages/errors calls it. */
  readonly wrong: Readonly<Record<string, "required" | "invalid_choice" | "invalid_number">>;
};

/** What was given to the questions as they stand; whatever answers none of them is left out. */
export function checkAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, string | undefined>>,
): Checked {
  const answers: Record<string, string> = {};
  const wrong: Record<string, Checked["wrong"][string]> = {};
  for (const question of questions) {
    const text = given[question.id]?.trim() ?? "";
    const read = text && readAnswer(question, text);
    if (!text && question.required) wrong[question.id] = "required";
    else if (read === undefined) wrong[question.id] = wrongKind(question);
    else if (read) answers[question.id] = read;
  }
  return { answers, wrong };
}

function readAnswer({ kind, choices }: Question, text: string): string | undefined {
  switch (kind) {
    case "text":
      return text;
    case "choice":
      return choices.includes(text) ? text : undefined;
    case "yes_no":
      return text === "yes" || text === "no" ? text : undefined;
    case "number":
      return /^-?\d{1,9}([.,]\d{1,3})?$/.test(text) ? text.replace(",", ".") : undefined;
    default:
      return assertNever(kind);
  }
}

function wrongKind({ kind }: Question) {
  return kind === "number" ? "invalid_number" : "invalid_choice";
}
