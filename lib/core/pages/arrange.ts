import { placeAt } from "../place-in-list";
import {
  emptySection,
  kindsToAdd,
  type PageContent,
  type Section,
  type SectionKind,
} from "./section";

/** The section at another place, 0 being the first; beyond the ends is the end. What is not there moves nothing. */
export function moveSection(page: PageContent, id: string, index: number): PageContent {
  const section = page.sections.find((each) => each.id === id);
  return section ? { sections: placeAt(page.sections, section, index + 1) } : page;
}

/** At the end, or before the contact where that is the end. A kind that the page may not have again adds nothing. */
export function addSection(page: PageContent, kind: SectionKind, id: string): PageContent {
  const isTaken = page.sections.some((each) => each.id === id);
  if (isTaken || !kindsToAdd(page).includes(kind)) return page;
  const { sections } = page;
  const at = kind === "cover" ? 0 : sections.length - (sections.at(-1)?.kind === "contact" ? 1 : 0);
  return { sections: [...sections.slice(0, at), emptySection(kind, id), ...sections.slice(at)] };
}

/** The section with its id and kind put in the place of the one it was. */
export function replaceSection(page: PageContent, changed: Section): PageContent {
  const isSame = ({ id, kind }: Section) => id === changed.id && kind === changed.kind;
  return { sections: page.sections.map((each) => (isSame(each) ? changed : each)) };
}

export function removeSection(page: PageContent, id: string): PageContent {
  return { sections: page.sections.filter((each) => each.id !== id) };
}
