import fc from "fast-check";
import { expect, test } from "vitest";
import { addSection, moveSection, removeSection, replaceSection } from "./arrange";
import { defaultPage } from "./default-page";
import {
  emptySection,
  kindsToAdd,
  type PageContent,
  pageLimits,
  pictureIds,
  sectionKinds,
} from "./section";
import { hasSomethingToShow, type PageFacts, shownSections } from "./shown";

const kind = fc.constantFrom(...sectionKinds);
const step = fc.oneof(
  fc.record({ do: fc.constant("add" as const), kind }),
  fc.record({
    do: fc.constant("move" as const),
    from: fc.nat(40),
    to: fc.integer({ min: -3, max: 40 }),
  }),
  fc.record({ do: fc.constant("remove" as const), from: fc.nat(40) }),
);

/** Any page that its editor can lead to. */
const anyPage = fc.array(step, { maxLength: 60 }).map((steps) =>
  steps.reduce<PageContent>(
    (page, each, index) => {
      if (each.do === "add") return addSection(page, each.kind, `s${index}`);
      const id = page.sections[each.from]?.id ?? "nobody";
      return each.do === "move" ? moveSection(page, id, each.to) : removeSection(page, id);
    },
    { sections: [] },
  ),
);

const nothing: PageFacts = {
  ...{ services: 0, professionals: 0, hours: false, address: false, reach: false },
  today: "2026-03-02",
};

test("however a page is arranged, ids stay unique, single kinds stand once and the page stays small", () => {
  fc.assert(
    fc.property(anyPage, ({ sections }) => {
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
      expect(sections.length).toBeLessThanOrEqual(pageLimits.sections);
      for (const single of ["cover", "services", "team", "hours", "place", "contact"]) {
        expect(sections.filter((each) => each.kind === single).length).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("moving loses nothing, adds nothing, puts the section where it was asked and leaves the others in their order", () => {
  fc.assert(
    fc.property(anyPage, fc.nat(40), fc.integer({ min: -3, max: 40 }), (page, from, to) => {
      const section = page.sections[from];
      if (!section) return;
      const moved = moveSection(page, section.id, to).sections;
      const others = (all: typeof moved) => all.filter(({ id }) => id !== section.id);
      expect(others(moved)).toEqual(others(page.sections));
      const place = Math.min(Math.max(to, 0), page.sections.length - 1);
      expect(moved[place]).toBe(section);
    }),
  );
});

test("what is not on the page moves and replaces nothing", () => {
  fc.assert(
    fc.property(anyPage, kind, (page, of) => {
      expect(moveSection(page, "nobody", 0)).toEqual(page);
      expect(replaceSection(page, emptySection(of, "nobody"))).toEqual(page);
    }),
  );
});

test("a cover is added on top and everything else above the contact that closes the page", () => {
  const page = addSection(addSection(defaultPage({ about: null }), "gallery", "new"), "cover", "x");
  expect(page.sections.map(({ id }) => id).slice(-2)).toEqual(["new", "contact"]);
  const uncovered = removeSection(page, "cover");
  expect(addSection(uncovered, "cover", "top").sections[0]?.id).toBe("top");
});

test("a section keeps its kind when it is replaced", () => {
  const page = defaultPage({ about: null });
  expect(replaceSection(page, emptySection("gallery", "cover"))).toEqual(page);
  const changed = { ...emptySection("team", "team"), title: "Nosotros" };
  expect(replaceSection(page, changed).sections.find(({ id }) => id === "team")).toEqual(changed);
});

test("a full page takes no more sections", () => {
  const full = Array.from({ length: pageLimits.sections }, (_, n) =>
    emptySection("about", `a${n}`),
  );
  expect(kindsToAdd({ sections: full })).toEqual([]);
});

test("without facts and words only the cover shows; hidden sections never do", () => {
  const all: PageContent = { sections: sectionKinds.map((each) => emptySection(each, each)) };
  expect(shownSections(all, nothing).map(({ kind }) => kind)).toEqual(["cover"]);
  const hidden = { sections: all.sections.map((each) => ({ ...each, hidden: true })) };
  const everything = {
    ...nothing,
    services: 2,
    professionals: 2,
    hours: true,
    address: true,
    reach: true,
  };
  expect(shownSections(hidden, everything)).toEqual([]);
});

test("an announcement shows up to its last day, that day included", () => {
  const said = {
    ...emptySection("announcement", "a"),
    kind: "announcement",
    text: "Cerramos",
  } as const;
  const on = (until: string) => hasSomethingToShow({ ...said, until }, nothing);
  expect([on(""), on("2026-03-02"), on("2026-03-03"), on("2026-03-01")]).toEqual([
    ...[true, true, true, false],
  ]);
});

test("every picture of a page is named once", () => {
  const picture = { imageId: "one", alt: "" };
  const other = { imageId: "two", alt: "" };
  expect(
    pictureIds({
      sections: [
        { id: "c", kind: "cover", hidden: false, title: "", text: "", picture },
        { id: "g", kind: "gallery", hidden: true, title: "", pictures: [picture, other] },
        { id: "a", kind: "about", hidden: false, title: "", text: "", picture: null },
      ],
    }),
  ).toEqual(["one", "two"]);
});
