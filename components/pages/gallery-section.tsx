import { useTranslations } from "next-intl";
import { Picture } from "./picture";
import { SectionFrame } from "./section-frame";
import type { SectionProps } from "./section-props";

export function GallerySection({ section, data }: SectionProps<"gallery">) {
  const t = useTranslations("publicPage");
  return (
    <SectionFrame id={section.id} title={section.title || t("gallery")}>
      <ul className="grid grid-cols-2 gap-3 @3xl:grid-cols-3 @3xl:gap-4">
        {section.pictures.map(({ imageId, alt }) => {
          const files = data.pictures[imageId];
          return files ? (
            <li key={imageId}>
              <Picture
                files={files}
                alt={alt}
                sizes="(min-width: 64rem) 20rem, (min-width: 48rem) 30vw, 45vw"
                className="aspect-square w-full rounded-box object-cover"
              />
            </li>
          ) : null;
        })}
      </ul>
    </SectionFrame>
  );
}
