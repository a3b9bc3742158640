import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { SectionOf } from "@/lib/core/pages/section";

/** News that nobody should miss. */
export function AnnouncementSection({ section }: { readonly section: SectionOf<"announcement"> }) {
  const t = useTranslations("publicPage");
  return (
    <section
      aria-labelledby={section.id}
      className="flex gap-4 rounded-box border-s-4 border-accent bg-base-100 p-5 shadow-xs @2xl:p-6"
    >
      <Icon name="bell" className="mt-1 text-brand" />
      <div className="min-w-0">
        <h2 id={section.id} className="font-semibold">
          {section.title || t("announcement")}
        </h2>
        <p className="mt-1 whitespace-pre-line">{section.text}</p>
      </div>
    </section>
  );
}
