import { fail, ok, type Result } from "../result";

/** A slug that a tenant has or had, and since when it is the tenant's: epoch milliseconds. */
export type OwnSlug = { readonly slug: string; readonly claimedAtMs: number };

/** So many slugs in all belong to one tenant: each is taken from everybody else. */
export const mostSlugs = 6;

/** A first renaming may follow at once; from one to the next a day passes. */
const restMs = 24 * 60 * 60 * 1000;

/**
 * Whether a tenant may take a slug that it never had. One of its own it may take back at any time.
 * `renamed_lately` carries the epoch milliseconds from when on it may.
 */
export function decideRenaming(
  own: readonly OwnSlug[],
  wanted: string,
  nowMs: number,
): Result<null, "too_many_slugs" | "renamed_lately", { readonly fromMs: number } | undefined> {
  if (own.some(({ slug }) => slug === wanted)) return ok(null);
  if (own.length >= mostSlugs) return fail("too_many_slugs");
  const fromMs = Math.max(...own.map(({ claimedAtMs }) => claimedAtMs)) + restMs;
  return own.length > 1 && fromMs > nowMs ? fail("renamed_lately", { fromMs }) : ok(null);
}
