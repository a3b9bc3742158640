/** What a public page is made of, in the order in which an owner is offered it. */
export const sectionKinds = [
  "cover",
  "announcement",
  "about",
  "services",
  "team",
  "hours",
  "place",
  "gallery",
  "opinions",
  "questions",
  "contact",
] as const;

export type SectionKind = (typeof sectionKinds)[number];

/** Kinds of which a page has one at most: they show the same facts wherever they stand. */
const singles: ReadonlySet<SectionKind> = new Set([
  "cover",
  "services",
  "team",
  "hours",
  "place",
  "contact",
]);

type Common = {
  /** Unique within its page; stays with the section wherever it is moved. */
  readonly id: string;
  /** Kept, but shown to nobody. */
  readonly hidden: boolean;
  /** Left empty: the usual title of its kind. */
  readonly title: string;
};

/** A picture of the tenant, and what it shows, for whoever cannot see it. */
export type Picture = { readonly imageId: string; readonly alt: string };

export type Opinion = { readonly quote: string; readonly author: string };
export type Question = { readonly question: string; readonly answer: string };

export type Section =
  | (Common & { readonly kind: "cover"; readonly text: string; readonly picture: Picture | null })
  | (Common & {
      readonly kind: "announcement";
      readonly text: string;
      /** The last day on which it shows, `YYYY-MM-DD`; empty: until it is taken away. */
      readonly until: string;
    })
  | (Common & { readonly kind: "about"; readonly text: string; readonly picture: Picture | null })
  | (Common & { readonly kind: "services"; readonly text: string; readonly showsPrices: boolean })
  | (Common & { readonly kind: "team"; readonly text: string })
  | (Common & { readonly kind: "hours"; readonly text: string })
  | (Common & { readonly kind: "place"; readonly text: string })
  | (Common & { readonly kind: "gallery"; readonly pictures: readonly Picture[] })
  | (Common & { readonly kind: "opinions"; readonly opinions: readonly Opinion[] })
  | (Common & { readonly kind: "questions"; readonly questions: readonly Question[] })
  | (Common & { readonly kind: "contact"; readonly text: string; readonly whatsapp: boolean });

export type SectionOf<K extends SectionKind> = Extract<Section, { readonly kind: K }>;

export type PageContent = { readonly sections: readonly Section[] };

/** What keeps a page readable and its row small. */
export const pageLimits = {
  sections: 30,
  title: 80,
  text: 2000,
  quote: 400,
  author: 80,
  question: 160,
  answer: 1000,
  alt: 160,
  pictures: 24,
  items: 24,
} as const;

/** Which kinds may still be added to a page. */
export function kindsToAdd({ sections }: PageContent): SectionKind[] {
  if (sections.length >= pageLimits.sections) return [];
  const used = new Set(sections.map(({ kind }) => kind));
  return sectionKinds.filter((kind) => !singles.has(kind) || !used.has(kind));
}

/** A new section of a kind, still without words of its own. */
export function emptySection(kind: SectionKind, id: string): Section {
  const common = { id, hidden: false, title: "" };
  switch (kind) {
    case "cover":
    case "about":
      return { ...common, kind, text: "", picture: null };
    case "announcement":
      return { ...common, kind, text: "", until: "" };
    case "services":
      return { ...common, kind, text: "", showsPrices: true };
    case "team":
    case "hours":
    case "place":
      return { ...common, kind, text: "" };
    case "gallery":
      return { ...common, kind, pictures: [] };
    case "opinions":
      return { ...common, kind, opinions: [] };
    case "questions":
      return { ...common, kind, questions: [] };
    case "contact":
      return { ...common, kind, text: "", whatsapp: true };
  }
}

/** The ids of all pictures that a page shows. */
export function pictureIds({ sections }: PageContent): string[] {
  const pictures = sections.flatMap((section): readonly (Picture | null)[] => {
    if (section.kind === "gallery") return section.pictures;
    return "picture" in section ? [section.picture] : [];
  });
  return [...new Set(pictures.flatMap((picture) => (picture ? [picture.imageId] : [])))];
}
