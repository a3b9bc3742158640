import Link from "next/link";
import { cx } from "./class-names";
import { ScrollToCurrent } from "./scroll-to-current";

type Tab = { readonly href: string; readonly label: string; readonly isCurrent: boolean };

type Props = {
  /** What the tabs choose, for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** All in sight, beside and below each other: for who would not think of pushing the row aside. */
  readonly isGrid?: boolean;
};

/** Tabs that are pages: each has an address, and the back button works. */
export function Tabs({ label, tabs, isGrid = false }: Props) {
  return (
    <ScrollToCurrent aria-label={label} className="mb-6 overflow-x-auto rounded-box">
      <ul
        className={cx(
          "gap-1 rounded-box bg-base-300 p-1",
          isGrid ? "grid grid-cols-2" : "flex w-max",
          isGrid && (tabs.length > 4 ? "sm:grid-cols-3" : "sm:flex sm:w-max"),
        )}
      >
        {tabs.map(({ href, label: text, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className={cx(
                "flex min-h-10 items-center justify-center rounded-field px-3 font-medium sm:px-4",
                isCurrent
                  ? "bg-base-100 shadow-xs ring-1 ring-line"
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
