import { cx } from "@/components/ui/class-names";
import type { AgendaPerson } from "./agenda-event";

type Props = { readonly person: AgendaPerson; readonly className?: string };

/** A professional's initials on their tint. Decorative: the name stands beside it. */
export function PersonChip({ person, className }: Props) {
  return (
    <span aria-hidden className={cx("agenda-chip", personClass(person), className)}>
      {person.initials}
    </span>
  );
}

/** The class that gives a professional's tint. */
export function personClass({ place }: AgendaPerson): string {
  return `agenda-person-${place % 6}`;
}
