"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type AppointmentStatus, appointmentStatuses } from "@/lib/core/appointments/status";
import { AgendaLink } from "./agenda-link";
import { useAgendaNavigation } from "./agenda-navigation";
import { type AgendaQuery, agendaSearch } from "./agenda-query";
import { statusIcons } from "./status-icons";

export type FilterChoices = {
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly specialties: readonly string[];
};

type Props = { readonly query: AgendaQuery; readonly choices: FilterChoices };

/** Professionals one touch away; specialty, state and free time beside them, all folded where there is little room. All of it is the address. */
export function AgendaFilters({ query, choices }: Props) {
  const t = useTranslations("agenda");
  const { go } = useAgendaNavigation();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const count = countOf(query);

  return (
    <section aria-label={t("filters")}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className={cx(chip, count > 0 ? chipOn : chipOff, "cursor-pointer lg:hidden")}
      >
        {t("filtersChosen", { count })}
        <Icon name="chevronDown" />
      </button>
      <div
        id={id}
        className={cx(
          "flex flex-wrap items-center gap-2 max-lg:mt-2",
          isOpen ? null : "max-lg:hidden",
        )}
      >
        {choices.professionals.length > 1 ? (
          <ul aria-label={t("professionals")} className="flex max-w-full flex-wrap gap-1.5 py-0.5">
            <Chip
              query={{ ...query, professionalIds: [] }}
              isOn={query.professionalIds.length === 0}
            >
              {t("everyone")}
            </Chip>
            {choices.professionals.map(({ id, name }) => (
              <Chip
                key={id}
                query={{ ...query, professionalIds: toggled(query.professionalIds, id) }}
                isOn={query.professionalIds.includes(id)}
              >
                {name}
              </Chip>
            ))}
          </ul>
        ) : null}
        <div className="flex flex-wrap items-center gap-1.5">
          <ul className="flex">
            <Chip query={{ ...query, showsFree: !query.showsFree }} isOn={query.showsFree}>
              {t("freeTimes")}
            </Chip>
          </ul>
          <StatusFilter query={query} />
          {choices.specialties.length > 1 ? (
            <select
              aria-label={t("specialty")}
              value={query.specialty ?? ""}
              onChange={(event) =>
                go(agendaSearch({ ...query, specialty: event.target.value || null }))
              }
              className={cx(
                chip,
                query.specialty ? chipOn : chipOff,
                "max-w-30 cursor-pointer truncate sm:max-w-48",
              )}
            >
              <option value="">{t("allSpecialties")}</option>
              {choices.specialties.map((specialty) => (
                <option key={specialty}>{specialty}</option>
              ))}
            </select>
          ) : null}
        </div>
      </div>
    </section>
  );
}

/** How many ways of narrowing down are in use. */
function countOf({ professionalIds, specialty, statuses, showsFree }: AgendaQuery): number {
  const inUse = [professionalIds.length > 0, specialty !== null, statuses.length > 0, showsFree];
  return inUse.filter(Boolean).length;
}

function StatusFilter({ query }: { readonly query: AgendaQuery }) {
  const t = useTranslations("agenda");
  const count = query.statuses.length;
  return (
    <details className="dropdown">
      <summary className={cx(chip, count > 0 ? chipOn : chipOff, "cursor-pointer")}>
        {count > 0 ? t("statesChosen", { count }) : t("states")}
        <Icon name="chevronDown" />
      </summary>
      <ul className="dropdown-content z-40 mt-1 w-60 rounded-box bg-base-100 p-2 shadow-lg ring-1 ring-base-300">
        {appointmentStatuses.map((status) => (
          <li key={status}>
            <AgendaLink
              search={agendaSearch({ ...query, statuses: toggled(query.statuses, status) })}
              aria-current={query.statuses.includes(status) ? "true" : undefined}
              className="flex min-h-11 items-center gap-2 rounded-field px-3 hover:bg-base-200"
            >
              <Icon name={statusIcons[status]} />
              <span className="grow">{t(`status.${status}`)}</span>
              {query.statuses.includes(status) ? <Icon name="check" /> : null}
            </AgendaLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

type ChipProps = {
  readonly query: AgendaQuery;
  readonly isOn: boolean;
  readonly children: string;
};

function Chip({ query, isOn, children }: ChipProps) {
  return (
    <li className="shrink-0">
      <AgendaLink
        search={agendaSearch(query)}
        aria-current={isOn ? "true" : undefined}
        className={cx(chip, isOn ? chipOn : chipOff)}
      >
        {isOn ? <Icon name="check" /> : null}
        {children}
      </AgendaLink>
    </li>
  );
}

const chip =
  "flex min-h-9 items-center gap-1.5 rounded-full px-3 text-[0.9375rem] font-medium whitespace-nowrap ring-1 ring-inset";
const chipOn = "bg-base-content text-base-100 ring-base-content";
const chipOff = "bg-base-100 ring-line hover:bg-base-300";

function toggled<T extends AppointmentStatus | string>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}
