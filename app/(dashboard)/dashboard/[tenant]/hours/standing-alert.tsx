"use client";

import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { useFormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { inTheWay, standingIn } from "@/lib/availability/standing-detail";
import { KeptList } from "./kept-list";
import { type Place, StandingList } from "./standing-list";

type Props = {
  readonly place: Place;
  /** By how many appointments stand in the time, and how many times in it are kept. */
  readonly textsFor: (
    count: number,
    kept: number,
  ) => {
    readonly title: string;
    readonly body: string;
    readonly confirm: string;
  };
};

/**
 * Inside of a form: tells the appointments in a time before it closes, and asks. Stands after the form's own button:
 * Enter must not mean yes.
 */
export function StandingAlert({ place, textsFor }: Props) {
  const { code, detail } = useFormState();
  const question = useRef<HTMLDivElement>(null);
  const standing = code === "confirmation_needed" ? standingIn(detail) : null;
  const isAsked = standing !== null;

  // After the form has led to its own alert: this one says what to do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (isAsked) requestAnimationFrame(() => question.current?.focus());
  }, [isAsked, detail]);

  if (!standing) return null;
  const count = standing.standingAppointments;
  const { kept = [] } = standing;
  const { title, body, confirm } = textsFor(count, kept.length);
  return (
    <Alert ref={question} tabIndex={-1} tone="warning" role="alert" title={title}>
      <p>{body}</p>
      <StandingList detail={standing} place={place} namesWho />
      {kept.length > 0 ? <KeptList kept={kept} place={place} /> : null}
      <SubmitButton
        variant="danger"
        name="confirmedStanding"
        value={inTheWay(standing)}
        className="mt-3"
      >
        {confirm}
      </SubmitButton>
    </Alert>
  );
}
