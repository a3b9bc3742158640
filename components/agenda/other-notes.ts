/** What a colleague wrote meanwhile, of the detail of a `version_conflict`; empty where they erased it. */
export function otherNotesOf(detail: unknown): string {
  const hasNotes = typeof detail === "object" && detail !== null && "notes" in detail;
  return hasNotes && typeof detail.notes === "string" ? detail.notes : "";
}
