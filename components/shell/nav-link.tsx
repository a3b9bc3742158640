import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { NavItem } from "./nav-item";

type Props = { readonly item: NavItem; readonly isCurrent: boolean };

/** A section in a list of them: its sign, its name, and whether one is there. */
export function NavLink({ item: { href, label, icon, count }, isCurrent }: Props) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={cx(
        "flex min-h-11 items-center gap-3 rounded-field px-3",
        isCurrent
          ? "bg-brand/10 font-semibold text-brand"
          : "text-base-content/85 hover:bg-base-200 hover:text-base-content",
      )}
    >
      <Icon name={icon} />
      {label}
      {count ? <span className="ms-auto badge badge-sm badge-error">{count}</span> : null}
    </Link>
  );
}
