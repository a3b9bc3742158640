"use client";

import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";
import { useAgendaNavigation } from "./agenda-navigation";

type Props = Omit<ComponentProps<typeof Link>, "href" | "onClick"> & {
  /** The query of another address of the agenda. */
  readonly search: string;
  /** Whether it opens a panel. */
  readonly opens?: boolean;
  /** Told when it is followed here. */
  readonly onFollow?: () => void;
};

/** A link to another address of the agenda, followed without leaving what is on the screen. */
export function AgendaLink({ search, opens, onFollow, ...rest }: Props) {
  const { go, open } = useAgendaNavigation();

  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow?.();
    if (opens) open(search);
    else go(search);
  }

  return <Link prefetch={false} {...rest} href={search} onClick={follow} />;
}
