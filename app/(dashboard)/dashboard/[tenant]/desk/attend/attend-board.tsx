"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { DeskPerson } from "@/lib/queue/desk-person";
import type { AttendedPerson } from "@/lib/queue/load-attending";
import { isOpen } from "@/lib/queue/next-to-attend";
import { ClosedPeople } from "../closed-people";
import { PersonFacts } from "../person-facts";
import { type DeskActions, useDeskSteps } from "../use-desk-steps";
import { PersonCard } from "./person-card";
import type { Said } from "./person-known";
import { attendHref } from "./query";

type Props = {
  readonly slug: string;
  readonly professionalId: string;
  readonly people: readonly DeskPerson[];
  readonly next: AttendedPerson | undefined;
  readonly said: Said;
  readonly locale: string;
  readonly actions: DeskActions;
  /** Below the large one. */
  readonly children: ReactNode;
};

/** Who is before the professional, and the rest of the day in order. */
export function AttendBoard({ slug, professionalId, people, next, locale, ...props }: Props) {
  const t = useTranslations("doctor");
  const { pendingKey, run } = useDeskSteps(props.actions);
  const rest = people.filter(isOpen).filter(({ key }) => key !== next?.person.key);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      {next ? (
        <PersonCard
          key={next.person.key}
          attended={next}
          said={props.said}
          professionalId={professionalId}
          isPending={pendingKey === next.person.key}
          run={run}
        >
          {props.children}
        </PersonCard>
      ) : (
        <EmptyState icon="checkCircle" title={t("overTitle")}>
          {t("overBody")}
        </EmptyState>
      )}
      <section aria-labelledby="rest" className="flex min-w-0 flex-col gap-3">
        <h2 id="rest" className="flex items-baseline gap-2 text-lg font-semibold">
          {t("rest")}
          <span className="text-base font-normal text-muted tabular-nums">{rest.length}</span>
        </h2>
        {rest.length === 0 ? <p className="text-muted">{t("restNone")}</p> : null}
        <ul className="flex flex-col gap-2 empty:hidden">
          {rest.map((person) => (
            <li key={person.key}>
              <Link
                href={attendHref(slug, { professional: professionalId, person: person.key })}
                prefetch={false}
                scroll
                className="flex items-center gap-3 rounded-box bg-base-100 p-3 shadow-xs hover:bg-base-300"
              >
                <PersonFacts person={person} names={noNames} locale={locale} />
                <span className="max-w-24 shrink-0 text-end text-sm text-muted">
                  {t(`now.${person.state}`)}
                </span>
                <Icon name="chevronRight" />
              </Link>
            </li>
          ))}
        </ul>
        <ClosedPeople
          people={people.filter((each) => !isOpen(each))}
          locale={locale}
          pendingKey={pendingKey}
          run={run}
        />
      </section>
    </div>
  );
}

const noNames: ReadonlyMap<string, string> = new Map();
