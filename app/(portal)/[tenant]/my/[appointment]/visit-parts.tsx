import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/appointments/status-badge";
import { VisitorTime } from "@/components/booking/visitor-time";
import { blocksTime } from "@/lib/core/appointments/status";
import type { Currency } from "@/lib/core/money/money";
import { totalPrice } from "@/lib/core/money/total-price";
import { professionalName } from "@/lib/core/professional-name";
import { formatLongDate, formatTimeRange } from "@/lib/format/date-time";
import { formatMoney } from "@/lib/format/money";
import type { VisitPartView } from "@/lib/visits/views";

type Props = {
  readonly slug: string;
  readonly parts: readonly VisitPartView[];
  /** The part that the page shows. */
  readonly shownId: string;
  readonly locale: string;
};

/** The services of one visit, one after the other; each leads to its own page. */
export function VisitParts({ slug, parts, shownId, locale }: Props) {
  const [t, tb] = [useTranslations("visits"), useTranslations("booking")];
  const lasting = parts.filter(({ status }) => blocksTime(status));
  const total = lasting.length > 1 ? totalPrice(lasting) : null;
  const money = (minor: number, currency: Currency) => formatMoney({ minor, currency }, locale);
  return (
    <section aria-labelledby="visit-parts" className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
      <h2 id="visit-parts" className="mb-2 text-lg font-semibold">
        {t("visit")}
      </h2>
      <ol className="divide-y divide-base-300">
        {parts.map(({ id, start, end, status, service, professional, place, ...part }) => (
          <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-3">
            <span className="min-w-[min(12rem,100%)] flex-1">
              <span className="block text-sm text-muted first-letter:uppercase">
                {formatLongDate(Date.parse(start), locale, place.timeZone)},{" "}
                {formatTimeRange(Date.parse(start), Date.parse(end), locale, place.timeZone)}
                <VisitorTime
                  startMs={Date.parse(start)}
                  locale={locale}
                  timeZone={place.timeZone}
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
                {[
                  t("withProfessional", { professional: professionalName(professional) }),
                  ...(part.priceMinor === null ? [] : [money(part.priceMinor, part.currency)]),
                ].join(" · ")}
              </span>
            </span>
            {blocksTime(status) ? null : <StatusBadge status={status} />}
          </li>
        ))}
      </ol>
      {total === null || !lasting[0] ? null : (
        <p className="mt-3 flex justify-between gap-3 border-t border-base-300 pt-3 font-semibold">
          <span>{t("total")}</span>
          <span>{money(total, lasting[0].currency)}</span>
        </p>
      )}
    </section>
  );
}
