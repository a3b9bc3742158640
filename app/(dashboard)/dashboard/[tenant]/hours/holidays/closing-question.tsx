"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { useFormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { firstStandingIn, standingIn } from "@/lib/availability/standing-detail";
import { type Place, StandingNote } from "./standing-note";

/** Inside of a form: asks once it is known how many appointments stand. After the form's own button: Enter must not mean yes. */
export function ClosingQuestion({ place }: { readonly place: Place }) {
  const t = useTranslations("holidays");
  const { code, detail } = useFormState();
  const question = useRef<HTMLDivElement>(null);
  const count = code === "confirmation_needed" ? standingIn(detail) : null;

  // After the form has led to its own alert: this one says what to do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (count !== null) requestAnimationFrame(() => question.current?.focus());
  }, [count, detail]);

  if (count === null) return null;
  return (
    <Alert
      ref={question}
      tabIndex={-1}
      tone="warning"
      role="alert"
      title={t("standingTitle", { count })}
    >
      <StandingNote standing={{ count, first: firstStandingIn(detail) }} place={place} />
      <SubmitButton variant="danger" name="confirmedStanding" value={count} className="mt-3">
        {t("closeAnyway")}
      </SubmitButton>
    </Alert>
  );
}
