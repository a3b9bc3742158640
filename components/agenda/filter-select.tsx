"use client";

import { useAgendaNavigation } from "./agenda-navigation";
import { type AgendaQuery, agendaSearch } from "./agenda-query";

export type Choice = { readonly id: string; readonly name: string };

type Props = {
  readonly name: string;
  /** What it says while nothing is chosen. */
  readonly all: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  /** The agenda's address with another choice. */
  readonly with: (id: string | null) => AgendaQuery;
};

/** One choice of several, or none. */
export function FilterSelect({ name, all, choices, value, ...props }: Props) {
  const { go } = useAgendaNavigation();
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="font-semibold">{name}</span>
      <select
        value={value ?? ""}
        onChange={(event) => go(agendaSearch(props.with(event.target.value || null)))}
        className="select w-full"
      >
        <option value="">{all}</option>
        {choices.map(({ id, name: each }) => (
          <option key={id} value={id}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
