"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { AttendedPerson } from "@/lib/queue/load-attending";
import { isOpen } from "@/lib/queue/next-to-attend";
import { agoText } from "../desk-text";
import type { RunStep } from "../use-desk-steps";
import { PersonKnown, type Said } from "./person-known";
import { personSteps, stepIcons } from "./person-steps";

type Props = {
  readonly attended: AttendedPerson;
  readonly said: Said;
  readonly professionalId: string;
  readonly isPending: boolean;
  readonly run: RunStep;
  /** What leads elsewhere: the appointment, cancelling it, back to who is next. */
  readonly children: ReactNode;
};

/** Whom the professional has before them, large, and what comes next with one tap. */
export function PersonCard({ attended, said, professionalId, isPending, run, children }: Props) {
  const [t, td] = [useTranslations("doctor"), useTranslations("desk")];
  const { person, age, lastVisit, missed } = attended;
  const { inMinutes } = person;
  const [main, ...others] = personSteps(attended);
  return (
    <section
      aria-labelledby="attended"
      aria-busy={isPending}
      className="flex flex-col gap-5 rounded-box bg-base-100 p-4 shadow-xs sm:p-6"
    >
      <div>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium text-brand">
          {isOpen(person) ? t(`now.${person.state}`) : null}
          {inMinutes !== null ? <span className="text-muted">{agoText(inMinutes, td)}</span> : null}
        </p>
        <h2 id="attended" className="text-3xl leading-tight font-bold break-words">
          {person.name}
        </h2>
        <p className="mt-2 flex flex-wrap items-center gap-2 empty:hidden">
          {age !== null ? <span>{t("age", { years: age })}</span> : null}
          {lastVisit === null ? <Badge tone="info">{t("first")}</Badge> : null}
          {missed > 0 ? <Badge tone="warning">{t("missed", { count: missed })}</Badge> : null}
          {person.isWalkIn ? <Badge>{td("noAppointment")}</Badge> : null}
          {person.levelName ? <Badge tone="warning">{person.levelName}</Badge> : null}
        </p>
      </div>
      {main ? (
        <div className="flex flex-col gap-2 sm:flex-row">
          <Button
            variant="primary"
            size="lg"
            icon={stepIcons[main]}
            className="grow"
            disabled={isPending}
            onClick={() => run(main, person, professionalId)}
          >
            {t(`steps.${main}`)}
          </Button>
          {others.map((step) => (
            <Button
              key={step}
              size="lg"
              icon={stepIcons[step]}
              disabled={isPending}
              onClick={() => run(step, person, professionalId)}
            >
              {t(`steps.${step}`)}
            </Button>
          ))}
        </div>
      ) : null}
      <PersonKnown attended={attended} said={said} />
      <div className="flex flex-wrap items-center gap-2 empty:hidden">{children}</div>
    </section>
  );
}
