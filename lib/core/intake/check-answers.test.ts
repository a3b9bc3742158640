import { expect, test } from "vitest";
import { checkAnswers } from "./check-answers";
import type { Question } from "./question";

const of = (id: string, kind: Question["kind"], required = false): Question => ({
  ...{ id, kind, required, label: id },
  choices: kind === "choice" ? ["Nueva", "Control"] : [],
});

test("each kind takes its own answers", () => {
  const questions = [of("a", "text"), of("b", "choice"), of("c", "yes_no"), of("d", "number")];
  expect(checkAnswers(questions, { a: " Penicilina ", b: "Control", c: "no", d: "1,75" })).toEqual({
    answers: { a: "Penicilina", b: "Control", c: "no", d: "1.75" },
    wrong: {},
  });
  expect(checkAnswers(questions, { b: "Otra", c: "tal vez", d: "mucho" }).wrong).toEqual({
    ...{ b: "invalid_choice", c: "invalid_choice", d: "invalid_number" },
  });
});

test("a question that needs an answer is told to be missing; another is left out", () => {
  const questions = [of("a", "text", true), of("b", "number", true), of("c", "text")];
  expect(checkAnswers(questions, { a: "   ", x: "de otra versión" })).toEqual({
    answers: {},
    wrong: { a: "required", b: "required" },
  });
});
