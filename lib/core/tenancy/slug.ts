import { fail, ok, type Result } from "../result";
import { reservedSlugs } from "./reserved-slugs";

export const slugMinLength = 3;
export const slugMaxLength = 40;

/** A tenant's name in addresses: lower-case ASCII letters and digits, single hyphens between them. */
export function parseSlug(text: string): Result<string, "invalid_slug" | "reserved_slug"> {
  const slug = text.trim().toLowerCase();
  if (slug.length < slugMinLength || slug.length > slugMaxLength) return fail("invalid_slug");
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return fail("invalid_slug");
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
    .slice(0, slugMaxLength)
    .replace(/-$/, "");
}
