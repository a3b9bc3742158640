import { fail, ok, type Result } from "../result";
import { reservedSlugs } from "./reserved-slugs";

const minLength = 3;
const maxLength = 40;

/** Whether a segment of an address may name a tenant at all: anything else needs no look into the database. */
export function isSlug(text: unknown): text is string {
  return (
    typeof text === "string" && text.length <= maxLength && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
  );
}

/** The address somebody chose for a tenant: 3 to 40 lower-case ASCII letters, digits and single inner hyphens. */
export function parseSlug(text: string): Result<string, "invalid_slug" | "reserved_slug"> {
  const slug = text.trim().toLowerCase();
  if (slug.length < minLength || !isSlug(slug)) return fail("invalid_slug");
  return reservedSlugs.has(slug) ? fail("reserved_slug") : ok(slug);
}

/** A slug from a name: "Clínica Ñuñoa & Asociados" gives `clinica-nunoa-asociados`. May be too short or reserved. */
export function slugify(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, maxLength)
    .replace(/-$/, "");
}
