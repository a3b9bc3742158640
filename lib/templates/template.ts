import type { Brand } from "@/lib/core/brand/brand";
import type { Question } from "@/lib/core/intake/question";
import type { PageContent } from "@/lib/core/pages/section";
import type { Weekday } from "@/lib/core/time/civil";

/** What a practice of a sector starts with, in its own language: hers to change from the first minute on. */
export type Template = {
  readonly brand: Brand;
  readonly tagline: string;
  readonly about: string;
  /** Of whoever attends. */
  readonly specialty: string;
  readonly services: readonly TemplateService[];
  /** What every service asks to be accepted; null: nothing. */
  readonly consent: string | null;
  readonly page: PageContent;
  /** Proposed, never set by itself. */
  readonly week: readonly UsualDay[];
};

export type TemplateService = {
  readonly name: string;
  readonly description: string | null;
  readonly specialty: string | null;
  readonly preparation: string | null;
  readonly durationMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly stepMinutes: number;
  readonly minimumNoticeMinutes: number;
  readonly horizonDays: number;
  readonly followUpDays: number | null;
  readonly questions: readonly Omit<Question, "id">[];
};

/** Minutes of the day. */
export type UsualDay = {
  readonly weekday: Weekday;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly pause: { readonly startMinute: number; readonly endMinute: number } | null;
};
