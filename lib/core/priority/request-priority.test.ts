import { describe, expect, test } from "vitest";
import { ageOn, type PriorityRule, type RequestFacts, requestPriority } from "./request-priority";

const rule = (given: Partial<PriorityRule>): PriorityRule => ({
  ...{ id: "r", kind: "first_visit", level: 1, name: "Regla", words: null },
  ...{ ageFrom: null, trait: null, byClient: false },
  ...given,
});

const facts = (given: Partial<RequestFacts> = {}): RequestFacts => ({
  ...{ reason: null, declared: [], byTeam: false, birthDate: null, traits: [] },
  ...{ isFirstVisit: false, today: "2026-11-23" },
  ...given,
});

describe("a request", () => {
  test("that no rule holds for has everybody's level", () => {
    expect(requestPriority([rule({})], facts())).toEqual({ level: 0, rule: null });
    expect(requestPriority([], facts({ isFirstVisit: true }))).toEqual({ level: 0, rule: null });
  });

  test("takes the highest level of the rules that hold", () => {
    const rules = [
      rule({ id: "a", level: 1 }),
      rule({ id: "b", level: 3, kind: "trait", trait: "Crónico" }),
      rule({ id: "c", level: 9, kind: "age_from", ageFrom: 65 }),
    ];
    const known = facts({ isFirstVisit: true, traits: ["cronico"] });
    expect(requestPriority(rules, known).rule?.id).toBe("b");
  });

  test("of two rules with one level is named by the first", () => {
    const rules = [rule({ id: "a" }), rule({ id: "b" })];
    expect(requestPriority(rules, facts({ isFirstVisit: true })).rule?.id).toBe("a");
  });
});

describe("words of the reason", () => {
  const urgent = rule({ kind: "reason_words", words: ["dolor", "sangrado intenso"] });

  test.each([
    ["Mucho DOLOR de muela", 1],
    ["dolor, desde ayer", 1],
    ["Sangrado  intenso", 1],
    ["tratamiento indoloro", 0],
    ["sangrado leve", 0],
    ["", 0],
  ])("«%s» gives level %i", (reason, level) => {
    expect(requestPriority([urgent], facts({ reason })).level).toBe(level);
  });

  test("find nothing when the rule has only signs", () => {
    const signs = rule({ kind: "reason_words", words: ["¡!", " "] });
    expect(requestPriority([signs], facts({ reason: "¡! algo" })).level).toBe(0);
  });
});

describe("what is declared", () => {
  const urgent = rule({ id: "u", kind: "declared" });

  test("counts from the team", () => {
    expect(requestPriority([urgent], facts({ declared: ["u"], byTeam: true })).level).toBe(1);
  });

  test("counts from clients only where they may say so", () => {
    const asked = facts({ declared: ["u"] });
    expect(requestPriority([urgent], asked).level).toBe(0);
    expect(requestPriority([{ ...urgent, byClient: true }], asked).level).toBe(1);
  });
});

describe("the age", () => {
  const elderly = rule({ kind: "age_from", ageFrom: 65 });

  test("counts from the birthday on", () => {
    const of = (birthDate: string) => requestPriority([elderly], facts({ birthDate })).level;
    expect(of("1961-11-23")).toBe(1);
    expect(of("1961-11-24")).toBe(0);
  });

  test("of somebody of 29 February rises on 1 March in other years", () => {
    expect(ageOn("2000-02-29", "2026-02-28")).toBe(25);
    expect(ageOn("2000-02-29", "2026-03-01")).toBe(26);
    expect(ageOn("2000-02-29", "2028-02-29")).toBe(28);
  });

  test("unknown gives no level", () => {
    expect(requestPriority([elderly], facts()).level).toBe(0);
  });
});
