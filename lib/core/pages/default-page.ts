import type { PageContent, Section } from "./section";

type Facts = { readonly about: string | null };

/**
 * The page of a tenant that never arranged one: all that is known of it. Sections without facts show nothing, so the
 * page grows by itself as the team, the services and the hours are filled in.
 */
export function defaultPage({ about }: Facts): PageContent {
  const common = { hidden: false, title: "", text: "" };
  const sections: readonly Section[] = [
    { ...common, id: "cover", kind: "cover", picture: null },
    { ...common, id: "services", kind: "services", showsPrices: true },
    { ...common, id: "team", kind: "team" },
    { ...common, id: "about", kind: "about", text: about ?? "", picture: null },
    { ...common, id: "hours", kind: "hours" },
    { ...common, id: "place", kind: "place" },
    { ...common, id: "contact", kind: "contact", whatsapp: true },
  ];
  return { sections };
}
