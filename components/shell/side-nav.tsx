"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { isUnder, type NavItem } from "./nav-item";

type Props = { readonly label: string; readonly items: readonly NavItem[] };

/** The sections, down the side of a wide screen. */
export function SideNav({ label, items }: Props) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul className="flex flex-col gap-1">
        {items.map(({ href, label: text, icon }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isUnder(pathname, href) ? "page" : undefined}
              className={cx(
                "flex min-h-11 items-center gap-3 rounded-field px-3",
                isUnder(pathname, href)
                  ? "bg-brand/10 font-semibold text-brand"
                  : "text-base-content/85 hover:bg-base-200 hover:text-base-content",
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
