import { useTranslations } from "next-intl";
import type { VisitPartView } from "@/lib/visits/views";
import { StayingParts, staying } from "./staying-parts";

type Props = {
  readonly slug: string;
  readonly appointment: { readonly id: string; readonly service: { readonly name: string } };
  /** All parts of its visit; none where it stands alone. */
  readonly visit: readonly VisitPartView[];
  readonly outcome: "accepted" | "moved" | "cancelled" | "booked";
  readonly locale: string;
};

/** What was done; of a part of a visit also what stays as it was. */
export function DoneText({ slug, appointment, visit, outcome, locale }: Props) {
  const [t, tv] = [useTranslations("portal"), useTranslations("visits")];
  const { id, service } = appointment;
  if (visit.length === 0 || (outcome !== "moved" && outcome !== "cancelled"))
    return t(`${outcome}Now`);
  if (staying(visit, id).length === 0)
    return outcome === "cancelled" ? tv("cancelledAll") : t("movedNow");
  return (
    <>
      <p>{tv(`${outcome}Part`, { service: service.name })}</p>
      <StayingParts {...{ slug, locale }} parts={visit} changedId={id} />
    </>
  );
}
