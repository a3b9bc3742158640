/** A text with a piece put in where somebody writes, or in the place of what they marked. */
export function insertedAt(
  area: HTMLTextAreaElement | null,
  piece: string,
): { readonly text: string; readonly cursor: number } | undefined {
  if (!area) return undefined;
  const { value, selectionStart, selectionEnd } = area;
  const before = value.slice(0, selectionStart);
  const after = value.slice(selectionEnd);
  const gap = /[^\s(«“"¿¡]$/.test(before) ? " " : "";
  return { text: before + gap + piece + after, cursor: before.length + gap.length + piece.length };
}
