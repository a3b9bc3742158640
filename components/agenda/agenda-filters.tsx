"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { appointmentStatuses } from "@/lib/core/appointments/status";
import { AgendaLink } from "./agenda-link";
import { type AgendaQuery, agendaSearch, unfiltered } from "./agenda-query";
import { chipClass } from "./chip";
import { type Choice, FilterSelect } from "./filter-select";
import { FilterToggle, toggled } from "./filter-toggle";
import { Popover } from "./popover";
import { ProfessionalFilter } from "./professional-filter";
import { statusIcons } from "./status-icons";

export type FilterChoices = {
  readonly professionals: readonly Choice[];
  readonly specialties: readonly string[];
  readonly services: readonly Choice[];
  readonly sites: readonly Choice[];
  readonly rooms: readonly Choice[];
};

type Props = { readonly query: AgendaQuery; readonly choices: FilterChoices };

/** Everything by which the agenda can be narrowed down, under one button. All of it is the address. */
export function AgendaFilters({ query, choices }: Props) {
  const [t, tv] = [useTranslations("agenda"), useTranslations("agendaView")];
  const count = countOf(query);
  const selects = [
    {
      name: t("specialty"),
      all: tv("allSpecialties"),
      choices: choices.specialties.map((name) => ({ id: name, name })),
      value: query.specialty,
      with: (specialty: string | null) => ({ ...query, specialty }),
    },
    {
      name: tv("service"),
      all: tv("allServices"),
      choices: choices.services,
      value: query.serviceId,
      with: (serviceId: string | null) => ({ ...query, serviceId }),
    },
    {
      name: tv("site"),
      all: tv("allSites"),
      choices: choices.sites,
      value: query.site,
      with: (site: string | null) => ({ ...query, site }),
    },
    {
      name: tv("room"),
      all: tv("allRooms"),
      choices: choices.rooms,
      value: query.roomId,
      with: (roomId: string | null) => ({ ...query, roomId }),
    },
  ];

  return (
    <Popover
      className={cx(chipClass(count > 0), "max-sm:size-10 max-sm:justify-center max-sm:px-0")}
      summary={
        <>
          <Icon name="filter" />
          <span className="max-sm:sr-only">{t("filtersChosen", { count })}</span>
          <Icon name="chevronDown" className="max-sm:hidden" />
        </>
      }
    >
      <section aria-label={t("filters")} className="flex flex-col gap-4">
        {choices.professionals.length > 1 ? (
          <ProfessionalFilter query={query} professionals={choices.professionals} />
        ) : null}
        <fieldset>
          <legend className="mb-1.5 font-semibold">{tv("states")}</legend>
          <ul className="flex flex-wrap gap-1.5">
            <FilterToggle query={withFree(query)} isOn={query.showsFree}>
              {t("freeTimes")}
            </FilterToggle>
            {appointmentStatuses.map((status) => (
              <FilterToggle
                key={status}
                query={{ ...query, statuses: toggled(query.statuses, status) }}
                isOn={query.statuses.includes(status)}
                icon={statusIcons[status]}
              >
                {t(`status.${status}`)}
              </FilterToggle>
            ))}
          </ul>
        </fieldset>
        <div className="grid gap-3 empty:hidden sm:grid-cols-2">
          {selects
            .filter((each) => each.choices.length > 1)
            .map((each) => (
              <FilterSelect key={each.name} {...each} />
            ))}
        </div>
        {count > 0 ? (
          <AgendaLink search={agendaSearch(unfiltered(query))} className="link self-start">
            {tv("noFilters")}
          </AgendaLink>
        ) : null}
      </section>
    </Popover>
  );
}

/** Free time is seen where hours are: from a month or a list it leads to the week. */
function withFree(query: AgendaQuery): AgendaQuery {
  const hasHours = query.view !== "month" && query.view !== "list";
  const showsFree = !query.showsFree;
  return { ...query, showsFree, view: hasHours || !showsFree ? query.view : "week" };
}

/** How many ways of narrowing down are in use. */
function countOf(query: AgendaQuery): number {
  const { professionalIds, statuses, showsFree, specialty, serviceId, site, roomId } = query;
  const lists = [professionalIds.length > 0, statuses.length > 0, showsFree];
  return [...lists, specialty, serviceId, site, roomId].filter(Boolean).length;
}
