/**
 * "Sillón" three times beside Sillón 1 is Sillón 2, 3 and 4; once it is just "Sillón".
 * Null where the one name is taken.
 */
export function namesFor(name: string, count: number, taken: readonly string[]): string[] | null {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  if (count === 1) return used.has(name.toLowerCase()) ? null : [name];
  const names: string[] = [];
  for (let number = 1; names.length < count; number += 1) {
    const numbered = `${name} ${number}`;
    if (!used.has(numbered.toLowerCase())) names.push(numbered);
  }
  return names;
}
