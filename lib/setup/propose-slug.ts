import "server-only";
import type { z } from "zod";
import { tenantBySlug } from "@/db/lookups";
import type { VisitorScope } from "@/lib/auth/visitor";
import { fail, ok, type Result } from "@/lib/core/result";
import { parseSlug, slugify } from "@/lib/core/tenancy/slug";
import { slugCheckLimit } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import type { proposeSlugInput } from "./schema";

/** Tries of a name with a number behind it. */
const mostTries = 9;

/**
 * The address that a practice of that name could have: its own, or with a number where that is taken. Of one that was
 * typed (`slug`) whether it is free. Addresses are public; only how fast they are asked for is bounded.
 */
export async function proposeSlug(
  { nowMs, address }: VisitorScope,
  { name, slug }: z.output<typeof proposeSlugInput>,
): Promise<
  Result<
    { readonly slug: string },
    "invalid_slug" | "reserved_slug" | "slug_taken" | "rate_limited",
    RateLimited | undefined
  >
> {
  const bucket = { kind: "slug-check", key: address, limit: slugCheckLimit };
  const admission = await takeHits([bucket], nowMs);
  if (!admission.ok) return admission;
  if (slug) return told(await freeSlug(slug));
  const base = slugify(name ?? "");
  for (let n = 1; n <= mostTries; n += 1) {
    const tried = await freeSlug(n === 1 ? base : `${base.slice(0, 37)}-${n}`);
    if (tried.ok || tried.code === "invalid_slug") return told(tried);
  }
  return fail("slug_taken");
}

/** Whether a practice may take an address; former ones of others count as taken. */
export async function freeSlug(
  text: string,
): Promise<Result<{ readonly slug: string }, "invalid_slug" | "reserved_slug" | "slug_taken">> {
  const parsed = parseSlug(text);
  if (!parsed.ok) return parsed;
  return (await tenantBySlug(parsed.value)) ? fail("slug_taken") : ok({ slug: parsed.value });
}

function told<T, C extends string>(free: Result<T, C>): Result<T, C, undefined> {
  return free.ok ? free : fail(free.code);
}
