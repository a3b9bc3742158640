import { comparableName } from "../clients/same-person";
import type { LocalDate } from "../time/civil";

export const priorityRuleKinds = [
  "declared",
  "reason_words",
  "age_from",
  "trait",
  "first_visit",
] as const;

export type PriorityRuleKind = (typeof priorityRuleKinds)[number];

/** What gives a request a level. Only the field of its kind is filled. */
export interface PriorityRule {
  readonly id: string;
  readonly kind: PriorityRuleKind;
  readonly level: number;
  /** As people read it: "Embarazo". */
  readonly name: string;
  readonly words: readonly string[] | null;
  /** In full years. */
  readonly ageFrom: number | null;
  readonly trait: string | null;
  /** Whether clients may declare it themselves, or only the desk. */
  readonly byClient: boolean;
}

/** What is known of a request and of the person it is for. */
export interface RequestFacts {
  readonly reason: string | null;
  /** The rules of kind `declared` that were ticked. */
  readonly declared: readonly string[];
  readonly byTeam: boolean;
  readonly birthDate: LocalDate | null;
  readonly traits: readonly string[];
  readonly isFirstVisit: boolean;
  /** The tenant's day. */
  readonly today: LocalDate;
}

/** `level` 0 and no rule: like everybody. */
export interface RequestPriority {
  readonly level: number;
  readonly rule: PriorityRule | null;
}

/** The highest level of all rules that hold; of two with one level the first in the list names it. */
export function requestPriority(
  rules: readonly PriorityRule[],
  facts: RequestFacts,
): RequestPriority {
  let best: PriorityRule | null = null;
  for (const rule of rules) {
    if (rule.level > (best?.level ?? 0) && holds(rule, facts)) best = rule;
  }
  return { level: best?.level ?? 0, rule: best };
}

/** Full years on a day, as people count them: those of 29 February have theirs on 1 March. */
export function ageOn(birthDate: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function holds(rule: PriorityRule, facts: RequestFacts): boolean {
  switch (rule.kind) {
    case "declared":
      return facts.declared.includes(rule.id) && (rule.byClient || facts.byTeam);
    case "reason_words":
      return mentions(facts.reason ?? "", rule.words ?? []);
    case "age_from":
      return (
        facts.birthDate !== null &&
        rule.ageFrom !== null &&
        ageOn(facts.birthDate, facts.today) >= rule.ageFrom
      );
    case "trait":
      return facts.traits.some(
        (trait) => comparableName(trait) === comparableName(rule.trait ?? ""),
      );
    case "first_visit":
      return facts.isFirstVisit;
  }
}

/** Whole words, or phrases, whatever their accents and case: "dolor" is not in "indoloro". */
function mentions(reason: string, words: readonly string[]): boolean {
  const text = spaced(reason);
  return words.some((word) => spaced(word).trim() !== "" && text.includes(spaced(word)));
}

function spaced(text: string): string {
  const plain = comparableName(text).replace(/[^\p{Letter}\p{Number}]+/gu, " ");
  return ` ${plain.trim()} `;
}
