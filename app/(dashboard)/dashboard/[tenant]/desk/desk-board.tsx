"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Modal } from "@/components/ui/modal";
import { comparableName } from "@/lib/core/clients/same-person";
import type { DeskPerson, DeskState } from "@/lib/queue/desk-person";
import type { DeskProfessional } from "@/lib/queue/load-desk";
import { ClosedPeople } from "./closed-people";
import { DeskProfessionals } from "./desk-professionals";
import { PersonRow } from "./person-row";
import { type ShowTicket, TicketCard } from "./ticket-card";
import { type DeskActions, useDeskSteps } from "./use-desk-steps";

type Props = {
  readonly people: readonly DeskPerson[];
  readonly professionals: readonly (DeskProfessional & { readonly fullName: string })[];
  /** Whether there are several to tell apart. */
  readonly namesProfessionals: boolean;
  readonly locale: string;
  readonly tenantName: string;
  readonly agendaHref: string;
  readonly actions: DeskActions;
  readonly showTicket: ShowTicket;
};

/** The day in three lists: who is to come, who waits, who is in. */
export function DeskBoard({ people, professionals, locale, agendaHref, actions, ...rest }: Props) {
  const t = useTranslations("desk");
  const { pendingKey, run, callNext } = useDeskSteps(actions);
  const [typed, setTyped] = useState("");
  const [shownTicket, setShownTicket] = useState<DeskPerson | null>(null);
  const names = new Map(
    rest.namesProfessionals ? professionals.map(({ id, fullName }) => [id, fullName]) : [],
  );
  const nextKeys = new Set(professionals.map(({ next }) => next));
  const found = people.filter((person) => matches(person, typed));
  const of = (...states: DeskState[]) => found.filter(({ state }) => states.includes(state));
  const rows = (some: readonly DeskPerson[]) =>
    some.map((person) => (
      <PersonRow
        key={person.key}
        person={person}
        isNext={nextKeys.has(person.key)}
        isPending={pendingKey === person.key}
        names={names}
        locale={locale}
        agendaHref={agendaHref}
        run={run}
        onTicket={setShownTicket}
      />
    ));
  const lists = [
    { id: "expected", people: of("expected", "late", "missing") },
    { id: "waiting", people: [...of("called"), ...of("waiting").sort(byTurn)] },
    { id: "inRoom", people: of("in_room") },
  ] as const;

  if (people.length === 0) {
    return (
      <EmptyState icon="checkCircle" title={t("emptyTitle")}>
        {t("emptyBody")}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      <DeskProfessionals
        professionals={professionals}
        people={people}
        pendingKey={pendingKey}
        callNext={callNext}
      />
      {people.length > fewEnough ? (
        <input
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          className="input w-full max-w-md"
        />
      ) : null}
      {typed && found.length === 0 ? <p role="status">{t("noneFound")}</p> : null}
      <nav
        aria-label={t("lists")}
        className="sticky top-0 z-20 -mx-4 bg-base-200 px-4 py-2 sm:-mx-6 sm:px-6 lg:hidden"
      >
        <ul className="grid grid-cols-3 gap-1 rounded-box bg-base-300 p-1">
          {lists.map(({ id, people: some }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="flex min-h-11 items-center justify-center gap-1.5 rounded-field px-1 text-center text-sm leading-tight font-medium hover:bg-base-100"
              >
                {t(id)} <span className="text-muted tabular-nums">{some.length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-3">
        {lists.map(({ id, people: some }) => (
          <List key={id} id={id} title={t(id)} none={t(`${id}None`)}>
            {rows(some)}
          </List>
        ))}
      </div>
      <ClosedPeople
        people={of("done", "left", "no_show")}
        locale={locale}
        pendingKey={pendingKey}
        run={run}
      />
      <Modal
        isOpen={shownTicket !== null}
        onClose={() => setShownTicket(null)}
        title={t("ticketTitle", { number: shownTicket?.number ?? 0 })}
      >
        {shownTicket?.entryId ? (
          <TicketCard
            entryId={shownTicket.entryId}
            show={rest.showTicket}
            tenantName={rest.tenantName}
            locale={locale}
          />
        ) : null}
      </Modal>
    </div>
  );
}

type ListProps = {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly children: readonly ReactNode[];
};

function List({ id, title, none, children }: ListProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="min-w-0 scroll-mt-20 lg:scroll-mt-4"
    >
      <h2 id={`${id}-title`} className="mb-2.5 flex items-baseline gap-2 text-lg font-semibold">
        {title}
        <span className="text-base font-normal text-muted tabular-nums">{children.length}</span>
      </h2>
      {children.length > 0 ? (
        <ul className="flex flex-col gap-2">{children}</ul>
      ) : (
        <p className="rounded-box border border-dashed border-base-300 px-4 py-6 text-center text-muted">
          {none}
        </p>
      )}
    </section>
  );
}

/** As they are likely to be called; who cannot be attended by anybody last. */
function byTurn(a: DeskPerson, b: DeskPerson): number {
  const [first, second] = [a.turn?.at ?? "~", b.turn?.at ?? "~"];
  if (first !== second) return first < second ? -1 : 1;
  return (a.number ?? 0) - (b.number ?? 0);
}

function matches({ name, number, reason, phone }: DeskPerson, typed: string): boolean {
  const wanted = comparableName(typed);
  if (!wanted) return true;
  if (/^\d{1,4}$/.test(wanted)) return number === Number(wanted);
  return comparableName([name, reason, phone].join(" ")).includes(wanted);
}

/** So many are seen at a glance. */
const fewEnough = 8;
