"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import type { AgendaPerson } from "./agenda-event";
import { AgendaLink } from "./agenda-link";
import { PersonChip } from "./person-chip";

export type AgendaAbsence = {
  readonly id: string;
  readonly text: string;
  /** Where something can be done about it. */
  readonly href?: string;
};

type Props = {
  /** Whose tints are on the screen; none where each has a column with their name. */
  readonly people: readonly AgendaPerson[];
  readonly absences: readonly AgendaAbsence[];
  /** How many of them are read without a touch. */
  readonly mostNotes: number;
  /** Cancelled appointments that the grid leaves out, and the address that shows them. */
  readonly hidden: { readonly count: number; readonly search: string };
};

/** Whose marks are on the screen, what is not as usual, and what is left out. */
export function AgendaLegend({ people, absences, mostNotes, hidden }: Props) {
  const t = useTranslations("agenda");
  const tv = useTranslations("agendaView");
  const [first, rest] = [absences.slice(0, mostNotes), absences.slice(mostNotes)];
  if (people.length + absences.length + hidden.count === 0) return null;
  return (
    <section
      aria-label={t("legend")}
      className="flex min-w-0 items-center gap-x-4 text-sm max-md:w-full max-md:flex-wrap"
    >
      {people.length > 0 && people.length <= mostPeople ? (
        <ul className="flex min-w-0 gap-x-3 max-lg:hidden">
          {people.map((person) => (
            <li key={person.id} className="flex min-w-0 items-center gap-1.5">
              <PersonChip person={person} />
              <span className="truncate">{person.name}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {first.map(({ id, text, href }) => (
        <p
          key={id}
          title={text}
          className="flex min-w-0 items-center gap-1.5 font-medium max-md:basis-full"
        >
          <span aria-hidden className="agenda-away-mark shrink-0" />
          <NoteText text={text} href={href} className="truncate max-md:whitespace-normal" />
        </p>
      ))}
      {rest.length > 0 ? (
        <details className="relative shrink-0">
          <summary className="link cursor-pointer">
            {tv(first.length > 0 ? "moreNotes" : "notes", { count: rest.length })}
          </summary>
          <div className="absolute end-0 z-30 mt-1 max-md:start-0 max-md:end-auto w-80 max-w-[80vw] rounded-box bg-base-100 p-3 shadow-lg ring-1 ring-base-300">
            <Notes notes={rest} />
          </div>
        </details>
      ) : null}
      {hidden.count > 0 ? (
        <AgendaLink search={hidden.search} className="link min-w-0 truncate">
          {t("cancelledHidden", { count: hidden.count })}
        </AgendaLink>
      ) : null}
    </section>
  );
}

/** More names than these are no help beside each other. */
const mostPeople = 4;

function Notes({ notes }: { readonly notes: readonly AgendaAbsence[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 font-medium">
      {notes.map(({ id, text, href }) => (
        <li key={id} className="flex items-center gap-1.5">
          <span aria-hidden className="agenda-away-mark shrink-0" />
          <NoteText text={text} href={href} />
        </li>
      ))}
    </ul>
  );
}

function NoteText({ text, href, className }: Omit<AgendaAbsence, "id"> & { className?: string }) {
  return href ? (
    <Link href={href} className={cx("link", className)}>
      {text}
    </Link>
  ) : (
    <span className={className}>{text}</span>
  );
}
