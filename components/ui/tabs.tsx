import Link from "next/link";
import { cx } from "./class-names";
import { ScrollToCurrent } from "./scroll-to-current";

type Tab = { readonly href: string; readonly label: string; readonly isCurrent: boolean };

type Props = {
  /** What the tabs choose, for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab[];
};

/** Tabs that are pages: each has an address, and the back button works. */
export function Tabs({ label, tabs }: Props) {
  return (
    <ScrollToCurrent aria-label={label} className="mb-6 overflow-x-auto rounded-box">
      <ul className="flex w-max gap-1 rounded-box bg-base-300 p-1">
        {tabs.map(({ href, label: text, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className={cx(
                "flex min-h-10 items-center rounded-field px-3 font-medium sm:px-4",
                isCurrent
                  ? "bg-base-100 shadow-xs"
                  : "text-base-content/80 hover:text-base-content",
              )}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </ScrollToCurrent>
  );
}
