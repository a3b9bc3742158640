/** The usual choices, and whatever was set before, in order. */
export function withSaved(usual: readonly number[], saved: number): number[] {
  return [...new Set([...usual, saved])].sort((a, b) => a - b);
}
