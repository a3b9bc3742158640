"use client";

import { usePathname } from "next/navigation";
import { isUnder, type NavItem } from "./nav-item";
import { NavLink } from "./nav-link";

type Props = { readonly label: string; readonly items: readonly NavItem[] };

/** The sections, down the side of a wide screen. */
export function SideNav({ label, items }: Props) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul className="flex flex-col gap-1">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink item={item} isCurrent={isUnder(pathname, item.href)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
