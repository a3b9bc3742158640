import { useTranslations } from "next-intl";
import type { SectionOf } from "@/lib/core/pages/section";
import { isWhole } from "@/lib/core/pages/shown";
import { SectionFrame } from "./section-frame";

/** What people said, chosen and written down by the owner. */
export function OpinionsSection({ section }: { readonly section: SectionOf<"opinions"> }) {
  const t = useTranslations("publicPage");
  return (
    <SectionFrame id={section.id} title={section.title || t("opinions")}>
      <ul className="grid gap-4 @2xl:grid-cols-2 @4xl:grid-cols-3">
        {section.opinions.filter(isWhole).map(({ quote, author }) => (
          <li key={`${author} ${quote}`}>
            <figure className="flex h-full flex-col gap-4 rounded-box bg-base-100 p-5 shadow-xs @2xl:p-6">
              <blockquote className="flex-1 whitespace-pre-line">{quote}</blockquote>
              {author ? (
                <figcaption className="font-semibold text-brand">{author}</figcaption>
              ) : null}
            </figure>
          </li>
        ))}
      </ul>
    </SectionFrame>
  );
}
