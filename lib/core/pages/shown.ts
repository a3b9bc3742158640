import type { LocalDate } from "../time/civil";
import type { Opinion, PageContent, Question, Section } from "./section";

/** What there is to show besides the owner's own words. */
export type PageFacts = {
  readonly services: number;
  readonly professionals: number;
  /** Whether any hours or holidays are known. */
  readonly hours: boolean;
  readonly address: boolean;
  /** A phone or an e-mail. */
  readonly reach: boolean;
  readonly today: LocalDate;
};

/** The sections that a visitor sees, in their order: neither hidden ones nor ones that would stand there empty. */
export function shownSections(page: PageContent, facts: PageFacts): Section[] {
  return page.sections.filter((section) => !section.hidden && hasSomethingToShow(section, facts));
}

/** Whether a section would show more than its title. */
export function hasSomethingToShow(section: Section, facts: PageFacts): boolean {
  switch (section.kind) {
    case "cover":
      return true;
    case "announcement":
      return section.text !== "" && (section.until === "" || section.until >= facts.today);
    case "about":
      return section.text !== "" || section.picture !== null;
    case "services":
      return facts.services > 0;
    case "team":
      return facts.professionals > 0;
    case "hours":
      return facts.hours;
    case "place":
      return facts.address;
    case "gallery":
      return section.pictures.length > 0;
    case "opinions":
      return section.opinions.some(isWhole);
    case "questions":
      return section.questions.some(isAnswered);
    case "contact":
      return facts.reach;
  }
}

/** One that was only begun is kept in the draft and shown to nobody. */
export function isWhole({ quote }: Opinion): boolean {
  return quote !== "";
}

export function isAnswered({ question, answer }: Question): boolean {
  return question !== "" && answer !== "";
}
