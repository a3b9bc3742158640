"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { NavItem } from "./nav-item";

type Props = { readonly label: string; readonly items: readonly NavItem[] };

/** A few sections in one line. */
export function TopNav({ label, items }: Props) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul className="flex gap-1">
        {items.map(({ href, label: text, icon }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={pathname === href ? "page" : undefined}
              className={cx(
                "flex min-h-11 items-center gap-2 rounded-field px-3",
                pathname === href
                  ? "bg-brand/10 font-semibold text-brand"
                  : "text-base-content/85 hover:bg-base-200",
              )}
            >
              <Icon name={icon} />
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
