import { expect, test } from "vitest";
import { decideRenaming, mostSlugs } from "./renaming";

const day = 24 * 60 * 60 * 1000;
const had = (...claimed: number[]) =>
  claimed.map((claimedAtMs, index) => ({ slug: `sol-${index}`, claimedAtMs }));

test("a first renaming may follow at once, the next one a day later", () => {
  expect(decideRenaming(had(0), "luna", 1).ok).toBe(true);
  expect(decideRenaming(had(0, day), "luna", day + 1)).toEqual({
    ...{ ok: false, code: "renamed_lately", detail: { fromMs: 2 * day } },
  });
  expect(decideRenaming(had(0, day), "luna", 2 * day).ok).toBe(true);
});

test("a slug that was its own is taken back at any time", () => {
  expect(decideRenaming(had(0, day), "sol-0", day + 1).ok).toBe(true);
});

test("no tenant keeps more than some slugs from the others", () => {
  const many = had(...Array(mostSlugs).fill(0));
  expect(decideRenaming(many, "luna", 9 * day)).toMatchObject({ code: "too_many_slugs" });
});
