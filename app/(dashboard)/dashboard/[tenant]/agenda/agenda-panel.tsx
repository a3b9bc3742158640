import { type AgendaQuery, agendaSearch } from "@/components/agenda/agenda-query";
import { NewPanel } from "@/components/agenda/new-panel";
import type { PickedUse } from "@/components/agenda/picked-choices";
import type { TenantScope } from "@/db/scope";
import { loadFollowUp } from "@/lib/appointments/load-follow-up";
import { loadAppointment } from "@/lib/appointments/reads";
import type { AppointmentDetail } from "@/lib/appointments/views";
import type { Catalogue } from "@/lib/catalogue/load-catalogue";
import { loadClient } from "@/lib/clients/reads";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { addDays, isLocalDate } from "@/lib/core/time/civil";
import { formatPhone } from "@/lib/format/phone";
import { seriesReaches } from "@/lib/series/views";
import { AppointmentPanel } from "./appointment-panel";
import { BookingForm } from "./booking-form";
import { PickedForm, pickedUses } from "./picked-form";
import { type PickedTime, pickedTime } from "./picked-time";

type Props = {
  readonly scope: TenantScope;
  readonly search: SearchParams;
  readonly query: AgendaQuery;
  /** Of whom somebody works for. */
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
        asked={draggedTo(search, catalogue)}
        services={catalogue.services}
        professionals={catalogue.professionals}
      />
    );
  }
  if (firstOf(search.new) !== "1") return null;
  const uses = pickedUses(scope);
  const first = uses.find((each) => each === firstOf(search.as)) ?? uses[0];
  if (!first) return null;
  const picked = pickedTime(search);
  const { at, until, with: column } = search;
  const here = agendaSearch(query, {
    ...{ new: "1", at: firstOf(at), until: firstOf(until), with: firstOf(column) },
  });
  const inView = ofColumn(search, catalogue) ?? onlyProfessional(query, catalogue);
  const copiedId = firstOf(search.like);
  const copied = copiedId ? await loadAppointment(scope, copiedId) : undefined;
  const repeats = copied !== undefined && firstOf(search.repeat) === "1";
  const followedId = firstOf(search.after);
  const followUp = followedId ? await loadFollowUp(scope, followedId) : undefined;
  const booking = (
    <BookingForm
      key={`${followedId ?? ""} ${copied?.id ?? ""}`}
      {...{ scope, here, closedSearch }}
      services={catalogue.services}
      professionals={catalogue.professionals}
      picked={
        followUp
          ? { date: followUp.date, time: followUp.time, until: "" }
          : (picked ?? (repeats ? startOf(copied) : undefined))
      }
      date={query.date}
      professionalId={
        followUp?.professionalId ??
        giverOf(copied, ofColumn(search, catalogue), catalogue) ??
        inView
      }
      serviceId={followUp?.serviceId ?? copied?.service.id ?? firstOf(search.service)}
      client={
        await clientOf(scope, followUp?.clientId ?? copied?.client.id ?? firstOf(search.client))
      }
      reason={copied?.reason}
      repeats={repeats}
    />
  );
  const formOf = (use: PickedUse) =>
    use === "book" ? (
      booking
    ) : (
      <PickedForm
        {...{ scope, use, picked, closedSearch }}
        date={query.date}
        professionals={catalogue.professionals}
        professionalId={inView}
      />
    );
  return (
    <NewPanel
      first={first}
      forms={uses.map((use) => ({ use, form: formOf(use) }))}
      closedSearch={closedSearch}
    />
  );
}

/** What is repeated comes again at the same time a week later. */
function startOf(copied: AppointmentDetail | undefined): PickedTime | undefined {
  if (!copied) return undefined;
  const [date, time] = [copied.start.slice(0, 10), copied.start.slice(11, 16)];
  return { date: addDays(date, 7), time, until: "" };
}

/** With whom a copied appointment is pasted: whoever's column it is, if they give its service; else the same as before. */
function giverOf(
  copied: AppointmentDetail | undefined,
  columnId: string | undefined,
  { services }: Catalogue,
): string | undefined {
  if (!copied) return columnId;
  const givers = services.find(({ id }) => id === copied.service.id)?.professionalIds ?? [];
  return columnId && givers.includes(columnId) ? columnId : copied.professional.id;
}

/** Where a drag of an appointment that comes back would take it, and how far it reaches. */
function draggedTo(search: SearchParams, catalogue: Catalogue) {
  const { move, reach } = search;
  const [, date = "", time = ""] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(firstOf(move) ?? "") ?? [];
  const asked = seriesReaches.find((each) => each === firstOf(reach));
  const professionalId = ofColumn(search, catalogue);
  return isLocalDate(date) && asked
    ? { date, time, reach: asked, ...(professionalId ? { professionalId } : {}) }
    : undefined;
}

/** With whom: in whose column the agenda was touched. (`professional` in the address says whose agendas are shown.) */
function ofColumn(search: SearchParams, { professionals }: Catalogue): string | undefined {
  return professionals.find(({ id }) => id === firstOf(search.with))?.id;
}

/** The only one there is to act for, or in view. */
function onlyProfessional(query: AgendaQuery, { professionals }: Catalogue) {
  if (professionals.length === 1) return professionals[0]?.id ?? null;
  const [first, ...others] = query.professionalIds;
  if (first) return others.length === 0 ? first : null;
  return null;
}

async function clientOf(scope: TenantScope, id: string | undefined) {
  const client = id ? await loadClient(scope, id) : undefined;
  if (!client) return undefined;
  const { country } = scope.tenant;
  return { ...client, phone: client.phone ? formatPhone(client.phone, country) : null };
}
