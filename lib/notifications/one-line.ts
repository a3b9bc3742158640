/** What people typed, safe in a subject or a name: no line breaks, no control or direction marks, not endless. */
export function oneLine(text: string, mostCharacters = 120): string {
  const clean = text
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...clean];
  if (characters.length <= mostCharacters) return clean;
  return `${characters
    .slice(0, mostCharacters - 1)
    .join("")
    .trimEnd()}…`;
}
