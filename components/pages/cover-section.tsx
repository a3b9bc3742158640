import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { cx } from "@/components/ui/class-names";
import { Picture } from "./picture";
import type { SectionProps } from "./section-props";

/** The first thing that is seen: whose page it is, what they promise, and the way to an appointment. */
export function CoverSection({ section, data }: SectionProps<"cover">) {
  const t = useTranslations("publicPage");
  const files = section.picture ? data.pictures[section.picture.imageId] : undefined;
  const text = section.text || data.tagline;
  return (
    <section
      className={cx(
        "pt-6 @3xl:pt-12",
        files && "grid items-center gap-8 @3xl:grid-cols-2 @3xl:gap-12",
      )}
    >
      <div>
        <h1
          className={cx(
            "max-w-3xl text-3xl font-bold wrap-anywhere @2xl:text-5xl",
            !files && "@4xl:text-6xl",
          )}
        >
          {section.title || data.name}
        </h1>
        {text ? (
          <p className="mt-4 max-w-2xl text-lg whitespace-pre-line text-muted @2xl:text-xl">
            {text}
          </p>
        ) : null}
        {data.bookHref ? (
          <ButtonLink
            href={data.bookHref}
            variant="primary"
            size="lg"
            icon="calendarPlus"
            className="mt-8 w-full @2xl:w-auto"
          >
            {t("book")}
          </ButtonLink>
        ) : null}
      </div>
      {files && section.picture ? (
        <Picture
          files={files}
          alt={section.picture.alt}
          sizes="(min-width: 64rem) 29rem, (min-width: 48rem) 45vw, 92vw"
          isFirst
          className="aspect-4/3 w-full rounded-box object-cover"
        />
      ) : null}
    </section>
  );
}
