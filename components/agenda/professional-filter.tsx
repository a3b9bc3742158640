"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { comparableName } from "@/lib/core/clients/same-person";
import type { AgendaQuery } from "./agenda-query";
import type { Choice } from "./filter-select";
import { FilterToggle, toggled } from "./filter-toggle";

type Props = { readonly query: AgendaQuery; readonly professionals: readonly Choice[] };

/** Whose agendas; where they are many, with a field that finds one. */
export function ProfessionalFilter({ query, professionals }: Props) {
  const [t, tv] = [useTranslations("agenda"), useTranslations("agendaView")];
  const [typed, setTyped] = useState("");
  const wanted = comparableName(typed);
  const found = professionals.filter(({ name }) => comparableName(name).includes(wanted));
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{t("professionals")}</legend>
      {professionals.length > few ? (
        <input
          type="search"
          aria-label={tv("findProfessional")}
          placeholder={tv("findProfessional")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="input mb-2 w-full"
        />
      ) : null}
      <ul className="flex max-h-48 flex-wrap gap-1.5 overflow-y-auto">
        <FilterToggle
          query={{ ...query, professionalIds: [] }}
          isOn={query.professionalIds.length === 0}
        >
          {t("everyone")}
        </FilterToggle>
        {found.map(({ id, name }) => (
          <FilterToggle
            key={id}
            query={{ ...query, professionalIds: toggled(query.professionalIds, id) }}
            isOn={query.professionalIds.includes(id)}
          >
            {name}
          </FilterToggle>
        ))}
      </ul>
    </fieldset>
  );
}

/** So many are found by looking. */
const few = 8;
