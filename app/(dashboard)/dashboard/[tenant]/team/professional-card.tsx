import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { namesItself } from "@/lib/core/licence";
import type { Currency } from "@/lib/core/money/money";
import { professionalName } from "@/lib/core/professional-name";
import { formatMoney } from "@/lib/format/money";
import type { TeamProfessional } from "@/lib/team/reads";
import { hoursSummary } from "./hours-summary";

type Props = {
  readonly slug: string;
  readonly professional: TeamProfessional;
  readonly currency: Currency;
  readonly locale: string;
  readonly mayEdit: boolean;
  readonly maySetHours: boolean;
};

export function ProfessionalCard({ slug, professional, currency, locale, ...may }: Props) {
  const t = useTranslations("team");
  const name = professionalName(professional);
  const { id, specialty, licenceNumber, biography, feeMinor, services, active } = professional;
  const home = `/dashboard/${slug}`;
  const isNumber = licenceNumber !== null && !namesItself(licenceNumber);
  const licence = isNumber ? t("licence", { number: licenceNumber }) : licenceNumber;
  return (
    <Card className="flex h-full flex-col gap-4">
      <div className="flex items-center gap-4">
        <Avatar name={professional.name} imageUrl={professional.photoUrl} size="lg" />
        <div className="min-w-0">
          <h3 className="text-lg font-semibold">{name}</h3>
          <p className="text-muted">{[specialty, licence].filter(Boolean).join(" · ")}</p>
          {active ? null : <Badge className="mt-1">{t("inactive")}</Badge>}
        </div>
      </div>
      {biography ? <p className="line-clamp-3">{biography}</p> : null}
      <dl className="flex flex-col gap-3">
        <Fact label={t("services")}>{services.join(", ") || t("noServices")}</Fact>
        <Fact label={t("hours")}>{hoursSummary(t, professional, locale)}</Fact>
        {feeMinor === null ? null : (
          <Fact label={t("feeLabel")}>{formatMoney({ minor: feeMinor, currency }, locale)}</Fact>
        )}
      </dl>
      {may.mayEdit || (may.maySetHours && active) ? (
        <div className="mt-auto flex flex-wrap gap-2 pt-1">
          {may.mayEdit ? (
            <ButtonLink href={`${home}/team/${id}`} size="sm" icon="edit">
              {t("edit")}
              <span className="sr-only">: {name}</span>
            </ButtonLink>
          ) : null}
          {may.maySetHours && active ? (
            <ButtonLink href={`${home}/hours/weekly/${id}`} size="sm" icon="clock">
              {t("toHours")}
              <span className="sr-only">: {name}</span>
            </ButtonLink>
          ) : null}
        </div>
      ) : null}
    </Card>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div>
      <dt className="text-sm font-medium text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
