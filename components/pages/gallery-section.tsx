import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { Picture } from "./picture";
import { SectionFrame } from "./section-frame";
import type { SectionProps } from "./section-props";

export function GallerySection({ section, data }: SectionProps<"gallery">) {
  const t = useTranslations("publicPage");
  const shown = section.pictures.flatMap(({ imageId, alt }) => {
    const files = data.pictures[imageId];
    return files ? [{ imageId, alt, files }] : [];
  });
  return (
    <SectionFrame id={section.id} title={section.title || t("gallery")}>
      <ul className="grid grid-cols-2 gap-3 @3xl:grid-cols-3 @3xl:gap-4">
        {shown.map(({ imageId, alt, files }, index) => {
          // Of two columns the last picture takes both where it would stand alone.
          const isAlone = index === shown.length - 1 && index % 2 === 0;
          return (
            <li key={imageId} className={isAlone ? "col-span-2 @3xl:col-span-1" : undefined}>
              <Picture
                files={files}
                alt={alt}
                sizes={`(min-width: 64rem) 20rem, (min-width: 48rem) 30vw, ${isAlone ? 90 : 45}vw`}
                className={cx(
                  "w-full rounded-box object-cover",
                  isAlone ? "aspect-[2/1] @3xl:aspect-square" : "aspect-square",
                )}
              />
            </li>
          );
        })}
      </ul>
    </SectionFrame>
  );
}
