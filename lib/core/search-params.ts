/** What an address asks for; a name that is repeated has several values. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The first value of a parameter, without the blanks around it; undefined where it says nothing. */
export function firstOf(value: string | string[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first?.trim() || undefined;
}

/** A path with the parameters that say something behind it. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = new URLSearchParams(said).toString();
  return search ? `${path}?${search}` : path;
}
