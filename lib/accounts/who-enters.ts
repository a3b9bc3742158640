import { fail, ok, type Result } from "@/lib/core/result";

export type Person = { readonly id: string; readonly name: string };

export type People = { readonly people: readonly Person[] };

/** Of those whose e-mail and secret were right the one who was chosen, or the only one. */
export function whoEnters(
  people: readonly Person[],
  chosenId: string | undefined,
): Result<Person, "choose_person", People> {
  const [only] = people.length === 1 ? people : [];
  const person = people.find(({ id }) => id === chosenId) ?? only;
  return person
    ? ok(person)
    : fail("choose_person", { people: people.map(({ id, name }) => ({ id, name })) });
}
