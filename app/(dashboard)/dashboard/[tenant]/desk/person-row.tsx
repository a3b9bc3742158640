"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import type { DeskPerson, DeskState } from "@/lib/queue/desk-person";
import { PersonFacts } from "./person-facts";
import type { DeskStep, RunStep } from "./use-desk-steps";

export type RowProps = {
  readonly person: DeskPerson;
  /** Whether the rule says that they are next. */
  readonly isNext: boolean;
  readonly isPending: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly locale: string;
  readonly agendaHref: string;
  readonly run: RunStep;
  readonly onTicket: (person: DeskPerson) => void;
};

/** Somebody of the day: the likeliest thing to happen is one large button, the rest is a tap further. */
export function PersonRow(props: RowProps) {
  const { person, isNext, isPending, names, locale, run } = props;
  const t = useTranslations("desk");
  const [main, ...others] = stepsOf(person);
  return (
    <li
      aria-busy={isPending}
      className={cx(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-box bg-base-100 p-3 shadow-xs",
        person.state === "called" && "ring-2 ring-brand",
      )}
    >
      {person.number === null ? null : (
        <span className="grid min-h-11 min-w-11 place-items-center rounded-field bg-base-200 px-2 text-lg font-bold tabular-nums">
          <span className="sr-only">{t("number", { number: person.number })}</span>
          <span aria-hidden>{person.number}</span>
        </span>
      )}
      <PersonFacts person={person} names={names} locale={locale} />
      <div className="ms-auto flex flex-wrap items-center justify-end gap-1.5">
        {others.map((step) => (
          <StepButton key={step} step={step} person={person} run={run} isDisabled={isPending} />
        ))}
        {main ? (
          <StepButton
            step={main}
            person={person}
            run={run}
            isDisabled={isPending}
            isPrimary={isNext || person.state !== "waiting"}
          />
        ) : null}
        <MoreMenu key={person.state} {...props} />
      </div>
    </li>
  );
}

type StepProps = {
  readonly step: DeskStep;
  readonly person: DeskPerson;
  readonly run: RunStep;
  readonly isDisabled: boolean;
  readonly isPrimary?: boolean;
};

function StepButton({ step, person, run, isDisabled, isPrimary }: StepProps) {
  const t = useTranslations("desk");
  const isQuestion = step === "miss" && person.state === "missing";
  return (
    <Button
      variant={isPrimary ? "primary" : "secondary"}
      icon={icons[step]}
      disabled={isDisabled}
      onClick={() => run(step, person)}
    >
      {step === "back" ? t("undo") : isQuestion ? t("askMissed") : t(step)}
      <span className="sr-only">: {person.name}</span>
    </Button>
  );
}

function MoreMenu({ person, names, agendaHref, run, onTicket }: RowProps) {
  const t = useTranslations("desk");
  const { state } = person;
  const isHere = person.entryId !== null && (state === "waiting" || state === "called");
  const isOpen = state === "waiting" && person.professionalId === null;
  const has = (step: DeskStep) => !stepsOf(person).includes(step);
  const isLate = (state === "expected" || state === "late") && person.lateMinutes > 0;
  const item = (label: string, onClick: () => void) => (
    <li key={label}>
      <button type="button" className="min-h-11" onClick={onClick}>
        {label}
      </button>
    </li>
  );
  return (
    <Menu summary={<Icon name="more" />} label={t("more", { name: person.name })}>
      {isOpen
        ? [...names].map(([id, name]) => item(t("callTo", { name }), () => run("call", person, id)))
        : null}
      {state === "waiting" && person.entryId
        ? item(t("startNow"), () => run("start", person))
        : null}
      {person.wasSkipped ? item(t("putBack"), () => run("back", person)) : null}
      {state === "called" ? item(t("undoCall"), () => run("back", person)) : null}
      {state === "in_room" ? item(t("backToQueue"), () => run("back", person)) : null}
      {isHere && has("leave") ? item(t("leave"), () => run("leave", person)) : null}
      {isLate && has("miss") ? item(t("miss"), () => run("miss", person)) : null}
      {isHere ? item(t("ticket"), () => onTicket(person)) : null}
      {person.appointmentId ? (
        <li>
          <Link
            className="min-h-11"
            href={`${agendaHref}?appointment=${person.appointmentId}`}
            prefetch={false}
          >
            {t("appointment")}
          </Link>
        </li>
      ) : null}
    </Menu>
  );
}

/** The likeliest first. */
function stepsOf({ state, entryId }: DeskPerson): readonly DeskStep[] {
  // Arrived before tickets were given: nobody can call them by one.
  return state === "waiting" && entryId === null ? ["start"] : steps[state];
}

const steps: Record<DeskState, readonly DeskStep[]> = {
  expected: ["arrive"],
  late: ["arrive"],
  missing: ["arrive", "miss"],
  waiting: ["call"],
  called: ["start", "skip"],
  in_room: ["finish"],
  done: ["back"],
  left: ["back"],
  no_show: ["back"],
};

const icons: Record<DeskStep, IconName> = {
  arrive: "user",
  miss: "alert",
  call: "bell",
  start: "play",
  finish: "checkCircle",
  skip: "pause",
  leave: "logOut",
  back: "undo",
};
