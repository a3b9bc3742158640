import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/appointments/status-badge";
import { VisitorTime } from "@/components/booking/visitor-time";
import { blocksTime } from "@/lib/core/appointments/status";
import { professionalName } from "@/lib/core/professional-name";
import { formatDateTime } from "@/lib/format/date-time";
import type { VisitPartView } from "@/lib/visits/views";

type Props = {
  readonly slug: string;
  readonly parts: readonly VisitPartView[];
  /** The part that the page shows. */
  readonly shownId: string;
  readonly locale: string;
  readonly timeZone: string;
};

/** The services of one visit, one after the other; each leads to its own page. */
export function VisitParts({ slug, parts, shownId, locale, timeZone }: Props) {
  const [t, tb] = [useTranslations("visits"), useTranslations("booking")];
  return (
    <section aria-labelledby="visit-parts" className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
      <h2 id="visit-parts" className="mb-2 text-lg font-semibold">
        {t("visit")}
      </h2>
      <ol className="divide-y divide-base-300">
        {parts.map(({ id, start, status, service, professional }) => (
          <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-3">
            <span className="min-w-[min(12rem,100%)] flex-1">
              <span className="block text-sm text-muted first-letter:uppercase">
                {formatDateTime(Date.parse(start), locale, timeZone)}
                <VisitorTime
                  startMs={Date.parse(start)}
                  {...{ locale, timeZone }}
                  label={tb("yourTime")}
                  className="ms-2 font-medium text-base-content"
                />
              </span>
              {id === shownId ? (
                <span className="font-medium">{service.name}</span>
              ) : (
                <Link
                  href={`/${slug}/my/${id}`}
                  className="link-primary font-medium hover:underline"
                >
                  {service.name}
                </Link>
              )}
              <span className="block text-sm text-muted">
                {t("withProfessional", { professional: professionalName(professional) })}
              </span>
            </span>
            {blocksTime(status) ? null : <StatusBadge status={status} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
