/**
 * Whether a path is of a page on which somebody books: `/{slug}`, its booking and its waiting list. Nothing of who did so
 * before is on them, so an owner may let other sites show them in a frame.
 */
export function isEmbeddable(path: string): boolean {
  return [undefined, "book", "wait"].includes(path.split("/")[2]);
}
