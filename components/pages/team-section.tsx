import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { namesItself } from "@/lib/core/licence";
import type { PageProfessional } from "@/lib/core/pages/page-data";
import { professionalName } from "@/lib/core/professional-name";
import { SectionFrame } from "./section-frame";
import type { SectionProps } from "./section-props";

export function TeamSection({ section, data }: SectionProps<"team">) {
  const t = useTranslations("publicPage");
  return (
    <SectionFrame id={section.id} title={section.title || t("team")} text={section.text}>
      <ul className="grid gap-4 @2xl:grid-cols-2 @4xl:grid-cols-3">
        {data.professionals.map((professional) => (
          <li key={professional.id}>
            <TeamCard professional={professional} />
          </li>
        ))}
      </ul>
    </SectionFrame>
  );
}

function TeamCard({ professional }: { readonly professional: PageProfessional }) {
  const t = useTranslations("publicPage");
  const name = professionalName(professional);
  return (
    <article className="flex h-full flex-col rounded-box bg-base-100 p-5 shadow-xs @2xl:p-6">
      <div className="flex items-center gap-4">
        <Avatar name={professional.name} imageUrl={professional.photoUrl} size="lg" />
        <div className="min-w-0">
          <h3 className="text-lg font-semibold break-words">{name}</h3>
          {professional.specialty ? <p className="text-muted">{professional.specialty}</p> : null}
        </div>
      </div>
      {professional.biography ? <p className="mt-4 text-muted">{professional.biography}</p> : null}
      {professional.licenceNumber ? (
        <p className="mt-3 text-sm text-muted">
          {namesItself(professional.licenceNumber)
            ? professional.licenceNumber
            : t("licence", { number: professional.licenceNumber })}
        </p>
      ) : null}
      {professional.href ? (
        <div className="mt-5 flex flex-1 items-end">
          <ButtonLink href={professional.href} aria-label={t("bookWith", { name })}>
            {t("book")}
          </ButtonLink>
        </div>
      ) : null}
    </article>
  );
}
