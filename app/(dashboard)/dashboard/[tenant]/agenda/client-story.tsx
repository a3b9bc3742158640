import { getTranslations } from "next-intl/server";
import { AgendaLink } from "@/components/agenda/agenda-link";
import { type AgendaQuery, agendaSearch } from "@/components/agenda/agenda-query";
import { StatusBadge } from "@/components/agenda/status-badge";
import { Badge } from "@/components/ui/badge";
import type { TenantScope } from "@/db/scope";
import { loadClientAppointments } from "@/lib/appointments/reads";
import type { AppointmentListing } from "@/lib/appointments/views";
import { loadClient } from "@/lib/clients/reads";
import { ageAt } from "@/lib/core/clients/age-at";
import { professionalName } from "@/lib/core/professional-name";
import { can } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatShortDate, formatTime } from "@/lib/format/date-time";
import { Fact, Facts } from "./facts";

type Props = {
  readonly scope: TenantScope;
  readonly clientId: string;
  /** The appointment that is shown already. */
  readonly shownId: string;
  readonly query: AgendaQuery;
  readonly locale: string;
};

const mostNext = 3;
const mostPast = 5;

/** Who the client is to the practice: document and age to who may see them, what comes next, what was, what was missed. */
export async function ClientStory({ scope, clientId, shownId, query, locale }: Props) {
  const maySeeWho = can(scope.actor, "client:read");
  const [client, { upcoming, past }, t] = await Promise.all([
    maySeeWho ? loadClient(scope, clientId) : undefined,
    loadClientAppointments(scope, clientId),
    getTranslations("panel"),
  ]);
  const missed = past.filter(({ status }) => status === "no_show").length;
  const others = (all: readonly AppointmentListing[], most: number) =>
    all.filter(({ id }) => id !== shownId).slice(0, most);
  const shown = { query, locale, timeZone: scope.tenant.timeZone };
  return (
    <section aria-labelledby="client-story" className="flex flex-col gap-4">
      <h3 id="client-story" className="flex flex-wrap items-center gap-2 font-semibold">
        {t("client")}
        {missed > 0 ? <Badge tone="warning">{t("missed", { count: missed })}</Badge> : null}
      </h3>
      {client?.document || client?.birthDate ? (
        <Facts>
          {client.document ? <Fact name={t("document")}>{client.document}</Fact> : null}
          {client.birthDate ? (
            <Fact name={t("born")}>
              {t("bornAt", {
                date: formatDate(client.birthDate, locale),
                age: ageAt(
                  client.birthDate,
                  localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone),
                ),
              })}
            </Fact>
          ) : null}
        </Facts>
      ) : null}
      <Visits title={t("next")} none={t("noNext")} visits={others(upcoming, mostNext)} {...shown} />
      <Visits title={t("before")} none={t("noBefore")} visits={others(past, mostPast)} {...shown} />
    </section>
  );
}

type VisitsProps = Pick<Props, "query" | "locale"> & {
  readonly title: string;
  readonly none: string;
  readonly visits: readonly AppointmentListing[];
  readonly timeZone: string;
};

async function Visits({ title, none, visits, query, locale, timeZone }: VisitsProps) {
  const t = await getTranslations("agenda");
  return (
    <div>
      <h4 className="text-sm font-medium text-muted">{title}</h4>
      {visits.length === 0 ? <p>{none}</p> : null}
      <ul className="flex flex-col">
        {visits.map(({ id, start, status, service, professional }) => (
          <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1">
            <span className="min-w-0 grow basis-48">
              <AgendaLink
                search={agendaSearch({ ...query, date: start.slice(0, 10) }, { appointment: id })}
                className="link-primary inline-block font-medium first-letter:uppercase hover:underline"
              >
                {formatShortDate(Date.parse(start), locale, timeZone)},{" "}
                {formatTime(Date.parse(start), locale, timeZone)}
              </AgendaLink>
              <span className="block break-words text-sm text-muted">
                {service.name} · {professionalName(professional)}
              </span>
            </span>
            <StatusBadge status={status} text={t(`status.${status}`)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
