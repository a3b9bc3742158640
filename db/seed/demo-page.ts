import type { PageContent, Picture } from "@/lib/core/pages/section";

/** A page as it is told in the files beside this one: pictures by the name of their file. */
export type DemoPage = {
  readonly pictures: readonly string[];
  readonly content: (picture: (name: string, alt: string) => Picture) => PageContent;
};
