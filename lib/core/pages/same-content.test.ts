import { expect, test } from "vitest";
import { sameContent } from "./same-content";
import { emptySection, type PageContent, type Section } from "./section";

const page = (...sections: Section[]): PageContent => ({ sections });
const about = emptySection("about", "a");
const gallery = emptySection("gallery", "g");

test("a page is the same whatever order its sections' keys were kept in", () => {
  const turned = Object.fromEntries(Object.entries(about).reverse()) as unknown as Section;
  expect(sameContent(page(about, gallery), page(turned, gallery))).toBe(true);
});

test.each<[string, PageContent]>([
  ["other words", page({ ...about, title: "Otro" }, gallery)],
  ["another order of sections", page(gallery, about)],
  ["one section less", page(about)],
  ["one more", page(about, gallery, emptySection("team", "t"))],
  ["one hidden", page({ ...about, hidden: true }, gallery)],
  ["a picture", page({ ...about, picture: { imageId: "i", alt: "" } } as Section, gallery)],
])("a page with %s is another", (_, other) => {
  expect(sameContent(page(about, gallery), other)).toBe(false);
  expect(sameContent(other, page(about, gallery))).toBe(false);
});
