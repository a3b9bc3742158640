import type { CountryCode } from "./countries";
import type { Sector } from "./sectors";

export const letterKinds = [
  "sign_up",
  "owner_invited",
  "password_forgotten",
  "password_changed",
] as const;

export type LetterKind = (typeof letterKinds)[number];

/** What opens a practice; everything else follows from its sector and its country. */
export type NewPractice = {
  readonly name: string;
  readonly slug: string;
  readonly sector: Sector;
  readonly country: CountryCode;
  readonly locale: "es" | "en";
};

/** What a letter is about, by its kind. */
export type LetterAbout =
  | {
      readonly kind: "sign_up";
      readonly practice: NewPractice;
      readonly ownerName: string;
      /** PHC string. Counts only where there is no account with that e-mail yet. */
      readonly passwordHash: string;
    }
  | { readonly kind: "owner_invited"; readonly practice: { name: string; slug: string } }
  | { readonly kind: "password_forgotten" }
  | { readonly kind: "password_changed" };
