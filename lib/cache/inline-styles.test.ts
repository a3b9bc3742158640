import { expect, test } from "vitest";
import { withStyles } from "./inline-styles";

const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" nonce="abc==" data-precedence="next"/>`;
const late = (name: string) => link(name).replace("<link", '<link fetchpriority="low"');
const sheetOf = async (href: string) =>
  `.${/(\w+)\.css/.exec(href)?.[1]}{src:url(../media/f.woff2)}`;

test("a page's style sheets stand in it, find their files, and are asked for at its end", async () => {
  const page = `<head>${link("a")}<meta>${link("b")}</head><body><p>$&</p></body></html>`;
  const style = (name: string) =>
    `<style nonce="abc==">.${name}{src:url(/_next/static/media/f.woff2)}</style>`;
  expect(await withStyles(page, sheetOf)).toBe(
    `<head>${style("a")}<meta>${style("b")}</head><body><p>$&</p>${late("a")}${late("b")}</body></html>`,
  );
});

test("the picture that is seen first is told before the styles", async () => {
  const cover =
    '<source type="image/avif" srcSet="/a 320w" sizes="9vw"/><img src="/b" fetchPriority="high"/>';
  const told =
    '<link rel="preload" as="image" type="image/avif" imagesrcset="/a 320w" imagesizes="9vw" fetchpriority="high">';
  const page = `<head>${link("a")}</head><body>${cover}</body>`;
  expect(await withStyles(page, sheetOf)).toMatch(new RegExp(`^<head>${told}<style`));
  const later = page.replace("high", "auto");
  expect(await withStyles(later, sheetOf)).toMatch(/^<head><style/);
});

test("what is no page, or has no style sheet of ours, stays as it is", async () => {
  for (const text of [
    `1:["${link("a")}"]`,
    "<body></body>",
    '<link rel="stylesheet" href="//x.css"></body>',
  ]) {
    expect(await withStyles(text, sheetOf)).toBe(text);
  }
});
