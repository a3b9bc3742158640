import { expect, test } from "vitest";
import { defaultBrand } from "./brand";
import { brandIcon } from "./brand-icon";

test("a practice's icon has its letters in colours that can be told apart", () => {
  const icon = brandIcon("Barbería Norte", { ...defaultBrand, primaryColor: "#111111" });
  expect(icon).toContain('fill="#111111"');
  expect(icon).toContain('fill="#ffffff">BN<');
});

test("neither a name nor a colour can add to the picture", () => {
  const brand = {
    ...defaultBrand,
    primaryColor: '"/><script>' as typeof defaultBrand.primaryColor,
  };
  const icon = brandIcon('<b>"Norte', brand);
  expect(icon).not.toContain("<script");
  expect(icon.match(/<(?!\/)\w+/g)).toEqual(["<svg", "<rect", "<text"]);
});
