import type { AgendaPerson } from "./agenda-event";
import { PersonChip } from "./person-chip";

/** Whose column it is. */
export function ColumnHeader({ person }: { readonly person: AgendaPerson }) {
  return (
    <span className="agenda-column-name flex min-w-0 items-center gap-1.5">
      <PersonChip person={person} />
      <span className="truncate">{person.name}</span>
    </span>
  );
}
