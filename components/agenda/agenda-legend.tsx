"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { appointmentStatuses } from "@/lib/core/appointments/status";
import type { AgendaPerson } from "./agenda-event";
import { AgendaLink } from "./agenda-link";
import { PersonChip } from "./person-chip";
import { statusIcons } from "./status-icons";

export type AgendaAbsence = { readonly id: string; readonly text: string };

type Props = {
  readonly people: readonly AgendaPerson[];
  readonly absences: readonly AgendaAbsence[];
  /** Whether something stands on top of another. */
  readonly hasOverbooked: boolean;
  /** Cancelled appointments that the grid leaves out, and the address that shows them. */
  readonly hidden: { readonly count: number; readonly search: string };
};

/** What the calendar's marks mean, who is away, and what it leaves out. */
export function AgendaLegend({ people, absences, hasOverbooked, hidden }: Props) {
  const [t, to] = [useTranslations("agenda"), useTranslations("overbook")];
  return (
    <section
      aria-label={t("legend")}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm empty:hidden"
    >
      {people.length > 0 ? (
        <ul className="flex flex-wrap gap-x-3 gap-y-1">
          {people.map((person) => (
            <li key={person.id} className="flex items-center gap-1.5">
              <PersonChip person={person} />
              {person.name}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="flex flex-wrap gap-x-3 gap-y-1 text-muted max-md:hidden">
        {appointmentStatuses.map((status) => (
          <li key={status} className="flex items-center gap-1">
            <Icon name={statusIcons[status]} />
            {t(`status.${status}`)}
          </li>
        ))}
        {hasOverbooked ? (
          <li className="flex items-center gap-1">
            <Icon name="layers" />
            {to("tag")}
          </li>
        ) : null}
      </ul>
      {hidden.count > 0 ? (
        <AgendaLink search={hidden.search} className="link">
          {t("cancelledHidden", { count: hidden.count })}
        </AgendaLink>
      ) : null}
      {absences.length > 0 ? (
        <ul className="flex flex-wrap gap-x-3 gap-y-1 font-medium">
          {absences.map(({ id, text }) => (
            <li key={id} className="flex items-center gap-1.5">
              <span aria-hidden className="agenda-away-mark" />
              {text}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
