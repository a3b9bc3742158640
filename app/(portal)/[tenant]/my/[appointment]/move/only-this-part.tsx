import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { StayingParts, staying } from "../staying-parts";

type Props = Parameters<typeof StayingParts>[0] & {
  /** Name of the service that is moved. */
  readonly service: string;
};

/** That moving moves one part of a visit, and what becomes of the others; nothing where there are none. */
export function OnlyThisPart({ service, ...visit }: Props) {
  const t = useTranslations("visits");
  const others = staying(visit.parts, visit.changedId).length;
  if (others === 0) return null;
  return (
    <Alert>
      <p className="font-medium">{t("moveOnly", { count: others + 1, service })}</p>
      <StayingParts {...visit} />
    </Alert>
  );
}
