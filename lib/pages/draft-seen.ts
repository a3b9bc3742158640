import "server-only";
import type { PageContent } from "@/lib/core/pages/section";
import { fingerprintOf } from "@/lib/fingerprint";

/** A sign of how the draft stood when it was shown; of none at all too. */
export function draftSeen(draft: PageContent | undefined): string {
  return fingerprintOf(draft ? inOrder(draft) : null);
}

/** PostgreSQL keeps the keys of a jsonb in an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
