"use client";

import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";
import { useAgendaNavigation } from "./agenda-navigation";

type Props = Omit<ComponentProps<typeof Link>, "href" | "onClick"> & {
  /** The query of another address of the agenda. */
  readonly search: string;
  /** Whether it opens a panel. */
  readonly opens?: boolean;
};

/** A link to another address of the agenda, followed without leaving what is on the screen. */
export function AgendaLink({ search, opens, ...rest }: Props) {
  const { go, open } = useAgendaNavigation();

  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (opens) open(search);
    else go(search);
  }

  return <Link prefetch={false} {...rest} href={search} onClick={follow} />;
}
