import type { AgendaQuery } from "@/components/agenda/agenda-query";
import type { TenantScope } from "@/db/scope";
import { loadFollowUp } from "@/lib/appointments/load-follow-up";
import type { Catalogue } from "@/lib/catalogue/load-catalogue";
import { loadClient } from "@/lib/clients/reads";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { can, mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { isLocalDate } from "@/lib/core/time/civil";
import { formatPhone } from "@/lib/format/phone";
import { seriesReaches } from "@/lib/series/views";
import { AppointmentPanel } from "./appointment-panel";
import { NewAppointmentPanel } from "./new-appointment-panel";

type Props = {
  readonly scope: TenantScope;
  readonly search: SearchParams;
  readonly query: AgendaQuery;
  readonly catalogue: Catalogue;
  readonly closedSearch: string;
};

/** What the address opens beside the agenda: an appointment, the form for a new one, or nothing. */
export async function AgendaPanel({ scope, search, query, catalogue, closedSearch }: Props) {
  const appointmentId = firstOf(search.appointment);
  if (appointmentId) {
    return (
      <AppointmentPanel
        key={appointmentId}
        scope={scope}
        id={appointmentId}
        query={query}
        closedSearch={closedSearch}
        asked={draggedTo(search)}
        services={catalogue.services}
        professionals={catalogue.professionals}
      />
    );
  }
  if (firstOf(search.new) !== "1" || !can(scope.actor, "appointment:book")) return null;
  const followedId = firstOf(search.after);
  const followUp = followedId ? await loadFollowUp(scope, followedId) : undefined;
  return (
    <NewAppointmentPanel
      key={followedId ?? ""}
      scope={scope}
      {...bookable(scope, catalogue)}
      at={followUp ? `${followUp.date}T${followUp.time}` : firstOf(search.at)}
      date={query.date}
      professionalId={
        followUp?.professionalId ??
        ofColumn(search, catalogue) ??
        onlyProfessional(scope, query, catalogue)
      }
      serviceId={followUp?.serviceId ?? firstOf(search.service)}
      client={await clientOf(scope, followUp?.clientId ?? firstOf(search.client))}
      closedSearch={closedSearch}
    />
  );
}

/** Where a drag of an appointment that comes back would take it, and how far it reaches. */
function draggedTo({ move, reach }: SearchParams) {
  const [, date = "", time = ""] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(firstOf(move) ?? "") ?? [];
  const asked = seriesReaches.find((each) => each === firstOf(reach));
  return isLocalDate(date) && asked ? { date, time, reach: asked } : undefined;
}

/** A professional without desk duties books into their own agenda only. */
function bookable({ actor }: TenantScope, { services, professionals }: Catalogue) {
  const mine = professionals.filter(({ id }) => mayActOnProfessional(actor, id));
  const ids = mine.map(({ id }) => id);
  return {
    professionals: mine,
    services: services.filter((each) => each.professionalIds.some((id) => ids.includes(id))),
  };
}

/** With whom: in whose column the agenda was touched. (`professional` in the address says whose agendas are shown.) */
function ofColumn(search: SearchParams, { professionals }: Catalogue): string | undefined {
  return professionals.find(({ id }) => id === firstOf(search.with))?.id;
}

/** Whoever logged in as a professional books for themselves; else the only one in view. */
function onlyProfessional(
  { actor }: TenantScope,
  query: AgendaQuery,
  { professionals }: Catalogue,
) {
  if (actor.kind === "member" && actor.role === "professional") return actor.professionalId;
  const [first, ...others] = query.professionalIds;
  if (first) return others.length === 0 ? first : null;
  return professionals.length === 1 ? (professionals[0]?.id ?? null) : null;
}

async function clientOf(scope: TenantScope, id: string | undefined) {
  const client = id ? await loadClient(scope, id) : undefined;
  if (!client) return undefined;
  const { country } = scope.tenant;
  return { ...client, phone: client.phone ? formatPhone(client.phone, country) : null };
}
