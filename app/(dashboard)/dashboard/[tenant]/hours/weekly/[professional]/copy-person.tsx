"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import type { LocalDate } from "@/lib/core/time/civil";
import type { WeekPlan } from "@/lib/core/week/plan";
import { PlanList } from "../plan-list";

export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly plans: readonly WeekPlan[];
};

type Props = {
  readonly people: readonly Colleague[];
  readonly today: LocalDate;
  readonly locale: string;
  readonly sites: Readonly<Record<string, string>>;
  readonly onCopy: (person: Colleague) => void;
};

/** Begins with the hours of somebody else, shown in words before they are taken. */
export function CopyPerson({ people, today, locale, sites, onCopy }: Props) {
  const t = useTranslations("week");
  const [isOpen, setOpen] = useState(false);
  if (people.length === 0) return null;
  return (
    <>
      <Button icon="users" className="noscript:hidden" onClick={() => setOpen(true)}>
        {t("copyPerson")}
      </Button>
      <Modal isOpen={isOpen} onClose={() => setOpen(false)} title={t("copyPerson")}>
        <p className="mb-4 text-muted">{t("copyPersonHint")}</p>
        <ul className="flex flex-col gap-3">
          {people.map((person) => (
            <li key={person.id} className="rounded-box bg-base-200 p-4">
              <PlanList plans={person.plans} today={today} locale={locale} sites={sites} />
              <Button
                block
                className="mt-3"
                onClick={() => {
                  setOpen(false);
                  onCopy(person);
                }}
              >
                {t("copyFrom", { name: person.name })}
              </Button>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
