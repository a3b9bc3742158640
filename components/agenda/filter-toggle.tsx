"use client";

import { Icon, type IconName } from "@/components/ui/icon";
import { AgendaLink } from "./agenda-link";
import { type AgendaQuery, agendaSearch } from "./agenda-query";
import { chipClass } from "./chip";

type Props = {
  /** The agenda's address once it is touched. */
  readonly query: AgendaQuery;
  readonly isOn: boolean;
  readonly icon?: IconName;
  readonly children: string;
};

/** A way of narrowing the agenda down, on or off. */
export function FilterToggle({ query, isOn, icon, children }: Props) {
  const sign = isOn ? "check" : icon;
  return (
    <li className="shrink-0">
      <AgendaLink
        search={agendaSearch(query)}
        aria-current={isOn ? "true" : undefined}
        className={chipClass(isOn)}
      >
        {sign ? <Icon name={sign} /> : null}
        {children}
      </AgendaLink>
    </li>
  );
}

export function toggled<T extends string>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}
