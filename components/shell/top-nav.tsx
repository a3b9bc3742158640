"use client";

import { usePathname } from "next/navigation";
import type { NavItem } from "./nav-item";
import { NavLink } from "./nav-link";

type Props = { readonly label: string; readonly items: readonly NavItem[] };

/** A few sections in one line. The first one's address lies above the others': only the page itself is marked. */
export function TopNav({ label, items }: Props) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink item={item} isCurrent={pathname === item.href} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
