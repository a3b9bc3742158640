import type { Brand } from "@/lib/core/brand/brand";
import type { Question } from "@/lib/core/intake/question";
import type { UsualDay } from "./template";

/** What is the same in every language; the words are in the folders beside this file, by the same keys. */
export type Shape = {
  readonly brand: Omit<Brand, "logoUrl">;
  readonly services: Readonly<Record<string, ServiceShape>>;
  readonly week: readonly UsualDay[];
};

export type ServiceShape = {
  readonly minutes: number;
  /** Afterwards, to clean and to write. */
  readonly bufferMinutes?: number;
  readonly noticeMinutes?: number;
  readonly followUpDays?: number;
  readonly asks?: Readonly<Record<string, AskedShape>>;
};

export type AskedShape = { readonly kind: Question["kind"]; readonly required?: true };

export type Words = {
  readonly tagline: string;
  readonly about: string;
  readonly specialty: string;
  readonly services: Readonly<Record<string, ServiceWords>>;
  /** `{practice}` stands for its name. */
  readonly consent?: string;
  readonly page: PageWords;
};

export type ServiceWords = {
  readonly name: string;
  readonly description?: string;
  readonly specialty?: string;
  readonly preparation?: string;
  readonly asks?: Readonly<Record<string, AskedWords>>;
};

/** The label, or with it what to choose from. */
export type AskedWords = string | { readonly label: string; readonly choices: readonly string[] };

export type PageWords = {
  readonly coverTitle: string;
  readonly coverText: string;
  readonly servicesTitle: string;
  readonly servicesText: string;
  readonly aboutTitle: string;
  readonly placeText: string;
  readonly contactText: string;
  readonly questions: readonly (readonly [question: string, answer: string])[];
};
