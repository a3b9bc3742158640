import Link from "next/link";
import { useTranslations } from "next-intl";
import { canTransition } from "@/lib/core/appointments/status";
import { formatDateTime } from "@/lib/format/date-time";
import type { VisitPartView } from "@/lib/visits/views";

type Props = {
  readonly slug: string;
  /** Of the whole visit. */
  readonly parts: readonly VisitPartView[];
  /** The part that changes. */
  readonly changedId: string;
  readonly locale: string;
};

/** What of a visit stays where it is while one part of it changes, and where each of those is moved. */
export function StayingParts({ slug, parts, changedId, locale }: Props) {
  const t = useTranslations("visits");
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {staying(parts, changedId).map(({ id, start, service, place, isMovable }) => (
        <li key={id}>
          {t("partStays", {
            service: service.name,
            when: formatDateTime(Date.parse(start), locale, place.timeZone),
          })}
          {isMovable ? (
            <Link
              href={`/${slug}/my/${id}/move`}
              className="flex min-h-11 items-center font-medium underline"
            >
              {t("movePart", { service: service.name })}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The other parts that are still to come. */
export function staying(
  parts: readonly VisitPartView[],
  changedId: string,
): readonly VisitPartView[] {
  return parts.filter(({ id, status }) => id !== changedId && canTransition(status, "cancel"));
}
