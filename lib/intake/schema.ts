import { z } from "zod";
import { contactNeeds } from "@/lib/core/clients/contact-needs";
import { questionKinds } from "@/lib/core/intake/question";
import { checkbox, entityId, optional, optionalText, requiredText, wholeNumber } from "@/lib/input";

const mostAnswers = 60;
const short = <T extends Record<string, unknown>>(given: T) =>
  Object.keys(given).length <= mostAnswers;

/** What a booking form brings along: answers by question, and which texts were accepted. */
export const intakeFields = {
  answers: optional(z.record(z.string(), optionalText(1000)).refine(short, "too_many")),
  consents: optional(z.record(z.string(), checkbox).refine(short, "too_many")),
};

export type IntakeFields = {
  readonly answers?: Readonly<Record<string, string | undefined>> | undefined;
  readonly consents?: Readonly<Record<string, boolean>> | undefined;
};

/** What was not asked when an appointment was booked. */
export const answerIntakeInput = z.object({ appointmentId: entityId, ...intakeFields });

export const mostQuestions = 12;
const mostChoices = 12;

/** One choice a line; each once. */
const choiceLines = z.preprocess(
  (value) =>
    typeof value === "string"
      ? [...new Set(value.split("\n").map((line) => line.trim()))].filter(Boolean)
      : (value ?? []),
  z.array(requiredText(120)).max(mostChoices, "too_many"),
);

const question = z
  .object({
    /** Left out for a new one. */
    id: optional(entityId),
    /** Left empty: the question is taken out. */
    label: optionalText(200),
    kind: z.enum(questionKinds, "invalid_choice"),
    required: checkbox,
    choices: choiceLines,
  })
  .refine(({ label, kind, choices }) => !label || kind !== "choice" || choices.length > 1, {
    ...{ error: "choices_missing", path: ["choices"] },
  });

const consent = optionalText(6000);

export const saveIntakeInput = z.object({
  serviceId: entityId,
  /** Versions that the form was opened with, 0 where there was none. */
  formVersion: wholeNumber(0, 32_000),
  consentVersion: wholeNumber(0, 32_000),
  preparation: optionalText(1000),
  questions: optional(z.array(question).max(40, "too_many")),
  consent,
});

export type SaveIntakeInput = z.output<typeof saveIntakeInput>;

export const confirmBounds = { least: 5, most: 240 };

export const saveBookingChoicesInput = z.object({
  consentVersion: wholeNumber(0, 32_000),
  contactNeeds: z.enum(contactNeeds, "invalid_choice"),
  /** Whether a visitor's e-mail has to be shown to be theirs, and for how many minutes the time is kept for that. */
  confirmsEmail: checkbox,
  confirmMinutes: wholeNumber(confirmBounds.least, confirmBounds.most).default(30),
  consent,
});

export type SaveBookingChoicesInput = z.output<typeof saveBookingChoicesInput>;
