import type { IconName } from "@/components/ui/icon";

export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** How much waits there for somebody. */
  readonly count?: number;
};

/** Whether a page belongs to an item: its own address or one below it. */
export function isUnder(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
