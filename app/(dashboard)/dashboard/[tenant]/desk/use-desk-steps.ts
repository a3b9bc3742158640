"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { DeskPerson } from "@/lib/queue/desk-person";

export type DeskStep = "arrive" | "miss" | "call" | "start" | "finish" | "skip" | "leave" | "back";

/** The gate's actions with the tenant's address bound. */
export type DeskActions = {
  readonly step: CalledAction<unknown>;
  readonly callNext: CalledAction<unknown>;
  readonly call: CalledAction<unknown>;
  readonly start: CalledAction<unknown>;
  readonly skip: CalledAction<unknown>;
  readonly leave: CalledAction<unknown>;
  readonly back: CalledAction<unknown>;
};

export type RunStep = (step: DeskStep, person: DeskPerson, professionalId?: string) => void;

/** One tap for each thing that happens at the desk, and ten seconds in which it can be taken back. */
export function useDeskSteps(actions: DeskActions): {
  /** Whose step is on its way. */
  readonly pendingKey: string | null;
  readonly run: RunStep;
  readonly callNext: (professionalId: string, person: DeskPerson) => void;
} {
  const t = useTranslations("desk");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [key, setKey] = useState<string | null>(null);

  function go(
    person: DeskPerson,
    answer: () => ReturnType<CalledAction<unknown>>,
    done: () => void,
  ) {
    setKey(person.key);
    startTransition(async () => {
      const { ok, ...rest } = await answer();
      if (ok) done();
      else toast("error", errorText("code" in rest ? rest.code : "unexpected"));
    });
  }

  function tell(step: DeskStep, person: DeskPerson) {
    const undo = undoOf(step, person, actions);
    toast(
      "success",
      t(`did.${step}`, { name: person.name }),
      undo
        ? {
            label: t("undo"),
            onAct: () => go(person, undo, () => toast("info", t("undone"))),
          }
        : undefined,
    );
  }

  return {
    pendingKey: isPending ? key : null,
    run: (step, person, professionalId) =>
      go(
        person,
        () => stepOf(step, person, actions, professionalId),
        () => tell(step, person),
      ),
    callNext: (professionalId, person) =>
      go(
        person,
        () =>
          actions.callNext(null, {
            ...{ professionalId, siteId: person.siteId },
            expectedEntryId: person.entryId,
          }),
        () => tell("call", person),
      ),
  };
}

function stepOf(step: DeskStep, person: DeskPerson, actions: DeskActions, professionalId?: string) {
  const { appointmentId, entryId, state } = person;
  switch (step) {
    case "arrive":
    case "miss":
      return actions.step(null, { appointmentId, step });
    case "finish":
      return actions.step(null, { appointmentId, step: "complete" });
    case "call":
      return actions.call(null, { entryId, professionalId });
    case "start":
      return entryId === null
        ? actions.step(null, { appointmentId, step })
        : actions.start(null, { entryId, professionalId });
    case "skip":
      return actions.skip(null, { entryId });
    case "leave":
      return actions.leave(null, { entryId });
    case "back":
      return entryId === null || state === "no_show"
        ? actions.step(null, { appointmentId, step: "undo" })
        : actions.back(null, { entryId, expectedState: state });
  }
}

/** What takes a step back; undefined where nothing does. */
function undoOf(step: DeskStep, { appointmentId, entryId }: DeskPerson, actions: DeskActions) {
  const undo = (expectedStatus: string) => () =>
    actions.step(null, { appointmentId, step: "undo", expectedStatus });
  const back = (expectedState?: string) => () => actions.back(null, { entryId, expectedState });
  switch (step) {
    case "arrive":
      return undo("arrived");
    case "miss":
      return undo("no_show");
    case "finish":
      return undo("completed");
    case "call":
      return back("called");
    case "start":
      return entryId === null ? undo("in_progress") : back("in_room");
    case "skip":
      return back("waiting");
    case "leave":
      return back("left");
    case "back":
      return undefined;
  }
}
