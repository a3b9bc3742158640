/** Of each word of a name its first letter: "Ana María Ríos" is "A. M. R.". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words.map((word) => `${[...word][0]?.toLocaleUpperCase() ?? ""}.`).join(" ");
}
