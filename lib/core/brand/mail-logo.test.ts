import { readdirSync } from "node:fs";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { mailLogoUrl } from "./mail-logo";

test("a mail shows a picture of a drawn logo, and every other logo as it is", () => {
  expect(mailLogoUrl("/brands/clinica-la-vega.svg")).toBe("/brands/clinica-la-vega.png");
  for (const url of ["/images/t/ab-256.png", "https://sol.example/logo.svg", null]) {
    expect(mailLogoUrl(url)).toBe(url);
  }
});

const drawings = readdirSync("public/brands").filter((name) => name.endsWith(".svg"));

test.each(drawings)("the picture beside %s shows the same", async (name) => {
  const drawn = await pixels(sharp(`public/brands/${name}`, { density: 216 }));
  const picture = await pixels(sharp(`public/brands/${name.replace(".svg", ".png")}`));
  const differences = drawn.filter((value, at) => Math.abs(value - (picture[at] ?? 0)) > 24);
  expect(differences.length / drawn.length).toBeLessThan(0.05);
});

function pixels(image: Sharp): Promise<Uint8Array> {
  return image.resize(64, 64).ensureAlpha().raw().toBuffer();
}
