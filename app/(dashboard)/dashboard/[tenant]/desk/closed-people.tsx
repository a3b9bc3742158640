"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { DeskPerson } from "@/lib/queue/desk-person";
import { timeText } from "./desk-text";
import type { RunStep } from "./use-desk-steps";

type Props = {
  readonly people: readonly DeskPerson[];
  readonly locale: string;
  readonly pendingKey: string | null;
  readonly run: RunStep;
};

/** Whoever is not expected any more, with the way back. */
export function ClosedPeople({ people, locale, pendingKey, run }: Props) {
  const t = useTranslations("desk");
  if (people.length === 0) return null;
  return (
    <Disclosure title={`${t("closed")} (${people.length})`}>
      <ul className="divide-y divide-base-300">
        {people.map((person) => (
          <li key={person.key} className="flex flex-wrap items-center gap-3 py-2">
            <span className="min-w-0 grow break-words">
              {person.start ? `${timeText(person.start, locale)} · ` : ""}
              <span className="font-medium">{person.name}</span>
              <span className="text-muted"> · {t(`states.${wordOf(person)}`)}</span>
            </span>
            <Button
              size="sm"
              variant="quiet"
              icon="undo"
              disabled={pendingKey === person.key}
              onClick={() => run("back", person)}
            >
              {t("undo")}
              <span className="sr-only">: {person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function wordOf({ state }: DeskPerson): "done" | "left" | "no_show" {
  return state === "done" || state === "no_show" ? state : "left";
}
