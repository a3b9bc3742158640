import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { professionalName } from "@/lib/core/professional-name";

type TeamMember = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly specialty: string | null;
  readonly licenceNumber: string | null;
  readonly biography: string | null;
  readonly photoUrl: string | null;
};

type Props = {
  readonly professionals: readonly TeamMember[];
  readonly hrefOf: (professionalId: string) => string | null;
};

export function TeamCards({ professionals, hrefOf }: Props) {
  const t = useTranslations("publicPage");
  if (professionals.length === 0) return null;
  return (
    <section aria-labelledby="team">
      <h2 id="team" className="mb-5 text-2xl font-bold">
        {t("team")}
      </h2>
      <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        {professionals.map((professional) => (
          <li key={professional.id}>
            <TeamCard professional={professional} href={hrefOf(professional.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type CardProps = { readonly professional: TeamMember; readonly href: string | null };

function TeamCard({ professional, href }: CardProps) {
  const t = useTranslations("publicPage");
  const name = professionalName(professional);
  return (
    <article className="flex h-full flex-col rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
      <div className="flex items-center gap-4">
        <Avatar name={professional.name} imageUrl={professional.photoUrl} size="lg" />
        <div className="min-w-0">
          <h3 className="text-lg font-semibold break-words">{name}</h3>
          {professional.specialty ? <p className="text-muted">{professional.specialty}</p> : null}
        </div>
      </div>
      {professional.biography ? (
        <p className="mt-4 line-clamp-4 text-muted">{professional.biography}</p>
      ) : null}
      {professional.licenceNumber ? (
        <p className="mt-3 text-sm text-muted">
          {t("licence", { number: professional.licenceNumber })}
        </p>
      ) : null}
      {href ? (
        <div className="mt-5 flex flex-1 items-end">
          <ButtonLink href={href} aria-label={t("bookWith", { name })}>
            {t("book")}
          </ButtonLink>
        </div>
      ) : null}
    </article>
  );
}
