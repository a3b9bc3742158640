"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { FilterChoices } from "./agenda-filters";
import { AgendaLink } from "./agenda-link";
import { type AgendaQuery, agendaSearch } from "./agenda-query";
import { toggled } from "./filter-toggle";

type Props = { readonly query: AgendaQuery; readonly choices: FilterChoices };

/** By what the agenda is narrowed down now, each taken away with one touch. */
export function FilterChips({ query, choices }: Props) {
  const [t, tv] = [useTranslations("agenda"), useTranslations("agendaView")];
  const nameIn = (list: FilterChoices["services"], id: string | null) =>
    list.find((each) => each.id === id)?.name ?? "";
  const chips = [
    ...query.professionalIds.map((id) => ({
      name: nameIn(choices.professionals, id),
      without: { ...query, professionalIds: toggled(query.professionalIds, id) },
    })),
    { name: query.specialty ?? "", without: { ...query, specialty: null } },
    {
      name: nameIn(choices.services, query.serviceId),
      without: { ...query, serviceId: null },
    },
    { name: nameIn(choices.sites, query.site), without: { ...query, site: null } },
    { name: nameIn(choices.rooms, query.roomId), without: { ...query, roomId: null } },
    ...query.statuses.map((status) => ({
      name: t(`status.${status}`),
      without: { ...query, statuses: toggled(query.statuses, status) },
    })),
    {
      name: query.showsFree ? t("freeTimes") : "",
      without: { ...query, showsFree: false },
    },
  ].filter(({ name }) => name !== "");
  if (chips.length === 0) return null;
  return (
    <ul className="flex min-w-0 flex-wrap gap-1.5">
      {chips.map(({ name, without }) => (
        <li key={name} className="min-w-0">
          <AgendaLink
            search={agendaSearch(without)}
            aria-label={tv("remove", { name })}
            className="flex min-h-8 max-w-56 items-center gap-1 rounded-full bg-base-300 ps-3 pe-2 text-sm font-medium hover:bg-base-200"
          >
            <span className="truncate">{name}</span>
            <Icon name="close" className="size-4 shrink-0" />
          </AgendaLink>
        </li>
      ))}
    </ul>
  );
}
