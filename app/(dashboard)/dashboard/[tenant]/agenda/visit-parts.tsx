import { useTranslations } from "next-intl";
import { AgendaLink } from "@/components/agenda/agenda-link";
import { type AgendaQuery, agendaSearch } from "@/components/agenda/agenda-query";
import { StatusBadge } from "@/components/agenda/status-badge";
import { blocksTime } from "@/lib/core/appointments/status";
import { professionalName } from "@/lib/core/professional-name";
import { formatTime } from "@/lib/format/date-time";
import type { VisitPartView } from "@/lib/visits/views";

type Props = {
  readonly parts: readonly VisitPartView[];
  /** The part that the panel shows. */
  readonly shownId: string;
  readonly query: AgendaQuery;
  readonly locale: string;
  readonly timeZone: string;
};

/** The services of one visit, one after the other; each leads to its own panel. */
export function VisitParts({ parts, shownId, query, locale, timeZone }: Props) {
  const t = useTranslations("visits");
  const ta = useTranslations("agenda");
  return (
    <section aria-labelledby="visit-parts" className="rounded-box bg-base-200 p-4">
      <h3 id="visit-parts" className="font-semibold">
        {t("visitParts")}
      </h3>
      <ol className="mt-2 flex flex-col">
        {parts.map((part) => {
          const time = formatTime(Date.parse(part.start), locale, timeZone);
          const text = t("partAt", { time, service: part.service.name });
          return (
            <li key={part.id} className="flex min-h-11 flex-wrap items-center gap-x-3 py-1">
              <span className="min-w-0 grow">
                {part.id === shownId ? (
                  <span className="font-medium">{text}</span>
                ) : (
                  <AgendaLink
                    search={agendaSearch(query, { appointment: part.id })}
                    className="link-primary font-medium hover:underline"
                  >
                    {text}
                  </AgendaLink>
                )}
                <span className="block text-sm text-muted">
                  {professionalName(part.professional)}
                </span>
              </span>
              {blocksTime(part.status) ? null : (
                <StatusBadge status={part.status} text={ta(`status.${part.status}`)} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
