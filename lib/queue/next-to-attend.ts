import type { DeskPerson, DeskState } from "./desk-person";

/** Whom a professional has before them or will have next: who is in, who was called, who is next by the rule, else who is to come. */
export function nextToAttend(
  people: readonly DeskPerson[],
  nextKey: string | null,
): DeskPerson | undefined {
  const first = (...states: DeskState[]) => people.find(({ state }) => states.includes(state));
  return (
    first("in_room") ??
    first("called") ??
    people.find(({ key }) => key === nextKey) ??
    first("waiting") ??
    first("expected", "late")
  );
}

/** Whether somebody is still to be attended, or is being. */
export function isOpen(person: DeskPerson): person is OpenPerson {
  return !["done", "left", "no_show"].includes(person.state);
}

type OpenPerson = DeskPerson & { readonly state: Exclude<DeskState, "done" | "left" | "no_show"> };
