"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { isUnder, type NavItem } from "./nav-item";
import { NavLink } from "./nav-link";

type Props = {
  readonly label: string;
  /** Of the button that unfolds the items for which there is no room. */
  readonly moreLabel: string;
  readonly items: readonly NavItem[];
};

const places = 4;

/** More than these find no room beside a sign. */
const most = 99;

/** The sections, under the thumb on a phone. */
export function BottomNav({ label, moreLabel, items }: Props) {
  const pathname = usePathname();
  const shown = items.length > places ? items.slice(0, places - 1) : items;
  const folded = items.slice(shown.length);
  const waiting = folded.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <nav
      aria-label={label}
      data-docked
      className="fixed inset-x-0 bottom-0 z-30 border-t has-[details[open]]:z-60 border-base-300 bg-base-100 pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-xl">
        {shown.map(({ href, label: text, icon }) => (
          <li key={href} className="min-w-0 flex-1">
            <Link
              href={href}
              aria-current={isUnder(pathname, href) ? "page" : undefined}
              className={tabClass(isUnder(pathname, href))}
            >
              <Icon name={icon} className="text-lg" />
              <span className="max-w-full truncate">{text}</span>
            </Link>
          </li>
        ))}
        {folded.length > 0 ? (
          <li className="relative min-w-0 flex-1">
            {/* A new page folds it again. */}
            <details key={pathname}>
              <summary
                className={cx(
                  tabClass(folded.some(({ href }) => isUnder(pathname, href))),
                  "cursor-pointer list-none",
                )}
              >
                <span className="relative">
                  <Icon name="more" className="text-lg" />
                  {waiting > 0 ? (
                    <span className="absolute start-full top-0 -translate-x-1/3 -translate-y-1/3 badge badge-xs badge-error tabular-nums">
                      {waiting > most ? `${most}+` : waiting}
                    </span>
                  ) : null}
                </span>
                {moreLabel}
              </summary>
              <ul className="absolute end-2 bottom-full mb-2 w-60 rounded-box bg-base-100 p-2 shadow-lg ring-1 ring-base-300">
                {folded.map((item) => (
                  <li key={item.href}>
                    <NavLink item={item} isCurrent={isUnder(pathname, item.href)} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function tabClass(isCurrent: boolean): string {
  return cx(
    "flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-xs",
    isCurrent ? "font-semibold text-brand" : "text-muted",
  );
}
