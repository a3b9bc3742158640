import type { PageData } from "@/lib/core/pages/page-data";
import type { SectionKind, SectionOf } from "@/lib/core/pages/section";

export type SectionProps<K extends SectionKind> = {
  readonly section: SectionOf<K>;
  readonly data: PageData;
};
