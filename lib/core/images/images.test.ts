import fc from "fast-check";
import { expect, test } from "vitest";
import { imageWidths, sourceSet, typeOfFile, widthsFor } from "./image-url";
import { sniffImage } from "./sniff";

test("a picture is never kept larger than it is, always at least once, the smallest first", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12_000 }), (width) => {
      const widths = widthsFor(width);
      expect(widths.length).toBeGreaterThan(0);
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
      expect(Math.max(...widths)).toBe(Math.min(width, imageWidths.at(-1) ?? 0));
    }),
  );
});

test("its addresses name the tenant, the content and the width", () => {
  const files = { tenantId: "t", hash: "ab", width: 700, height: 9, widths: [320, 640, 700] };
  expect(sourceSet(files, "webp")).toBe(
    "/images/t/ab-320.webp 320w, /images/t/ab-640.webp 640w, /images/t/ab-700.webp 700w",
  );
});

test("only names of our own files have a type", () => {
  const hash = "0a".repeat(32);
  expect(typeOfFile(`${hash}-320.avif`)).toBe("image/avif");
  expect(typeOfFile(`${hash}-256.png`)).toBe("image/png");
  for (const name of [
    `${hash}-320.svg`,
    `${hash}-320.html`,
    `../${hash}-320.webp`,
    `${hash}-320.webp.html`,
    `${hash.toUpperCase()}-320.webp`,
    `${hash}-.webp`,
    "",
  ]) {
    expect(typeOfFile(name)).toBeUndefined();
  }
});

test("bytes are what they begin with, not what they are called", () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(sniffImage(bytes("\xff\xd8\xff\xe0"))).toBe("jpeg");
  expect(sniffImage(bytes("\x89PNG\r\n\x1a\n"))).toBe("png");
  expect(sniffImage(bytes("RIFF\0\0\0\0WEBPVP8 "))).toBe("webp");
  expect(sniffImage(bytes("\0\0\0\x1cftypavif"))).toBe("avif");
  for (const other of [
    "<svg xmlns=",
    "GIF89a",
    "%PDF-1.7",
    "<!doctype html>",
    "\0\0\0\x1cftypheic",
    "",
  ]) {
    expect(sniffImage(bytes(other))).toBeUndefined();
  }
});
