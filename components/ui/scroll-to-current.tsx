"use client";

import { type ComponentProps, useEffect, useRef } from "react";

/** A row of links that may be wider than the screen: the current one is in sight from the start. */
export function ScrollToCurrent(props: ComponentProps<"nav">) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (!row.current || !current) return;
    const { left, width } = current.getBoundingClientRect();
    const box = row.current.getBoundingClientRect();
    row.current.scrollLeft += left - box.left - (box.width - width) / 2;
  });
  return <nav ref={row} {...props} />;
}
