import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { Picture } from "./picture";
import { SectionFrame } from "./section-frame";
import type { SectionProps } from "./section-props";

export function AboutSection({ section, data }: SectionProps<"about">) {
  const t = useTranslations("publicPage");
  const files = section.picture ? data.pictures[section.picture.imageId] : undefined;
  return (
    <div className={cx(files && "grid items-center gap-8 @3xl:grid-cols-2 @3xl:gap-12")}>
      <SectionFrame id={section.id} title={section.title || t("about")} text={section.text} />
      {files && section.picture ? (
        <div className="@3xl:-order-1">
          <Picture
            files={files}
            alt={section.picture.alt}
            sizes="(min-width: 64rem) 29rem, (min-width: 48rem) 45vw, 92vw"
            className="aspect-4/3 w-full rounded-box object-cover"
          />
        </div>
      ) : null}
    </div>
  );
}
