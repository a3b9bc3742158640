"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { useFormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { standingIn } from "@/lib/availability/standing-detail";
import { type Place, StandingList } from "../standing-list";

/** Inside of a form: asks once it is known how many appointments stand. After the form's own button: Enter must not mean yes. */
export function ClosingQuestion({ place }: { readonly place: Place }) {
  const t = useTranslations("holidays");
  const { code, detail } = useFormState();
  const question = useRef<HTMLDivElement>(null);
  const standing = code === "confirmation_needed" ? standingIn(detail) : null;
  const count = standing?.standingAppointments;

  // After the form has led to its own alert: this one says what to do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (count !== undefined) requestAnimationFrame(() => question.current?.focus());
  }, [count, detail]);

  if (!standing || count === undefined) return null;
  return (
    <Alert
      ref={question}
      tabIndex={-1}
      tone="warning"
      role="alert"
      title={t("standingTitle", { count })}
    >
      <p>{t("standing", { count })}</p>
      <StandingList detail={standing} place={place} namesWho />
      <SubmitButton variant="danger" name="confirmedStanding" value={count} className="mt-3">
        {t("closeAnyway")}
      </SubmitButton>
    </Alert>
  );
}
