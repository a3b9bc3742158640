import fc from "fast-check";
import { expect, test } from "vitest";
import { reservedSlugs } from "./reserved-slugs";
import { parseSlug, slugify } from "./slug";

test("names of businesses become readable slugs", () => {
  expect(slugify("Clínica La Vega")).toBe("clinica-la-vega");
  expect(slugify("  Ñuñoa & Asociados, S.R.L. ")).toBe("nunoa-asociados-s-r-l");
  expect(slugify("***")).toBe("");
});

test("whatever the name, its slug is valid, too short or reserved", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary", maxLength: 80 })), (name) => {
      const slug = slugify(name);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(40);
      if (slug.length >= 3 && !reservedSlugs.has(slug)) {
        expect(parseSlug(slug)).toEqual({ ok: true, value: slug });
      }
    }),
  );
});

test("a slug is lower-cased and trimmed before it is judged", () => {
  expect(parseSlug(" Barberia-Norte ")).toEqual({ ok: true, value: "barberia-norte" });
});

test("slugs that are too short, too long or oddly written are refused", () => {
  for (const text of [
    "ab",
    "a".repeat(41),
    "-norte",
    "norte-",
    "dos--guiones",
    "clínica",
    "a b c",
    "x/y/z",
  ]) {
    expect(parseSlug(text)).toEqual({ ok: false, code: "invalid_slug" });
  }
});

test("addresses of our own are not given away", () => {
  for (const text of ["dashboard", "api", "operator", "admin", "www"]) {
    expect(parseSlug(text)).toEqual({ ok: false, code: "reserved_slug" });
  }
});
