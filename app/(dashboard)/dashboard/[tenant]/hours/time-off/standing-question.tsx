"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { useFormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { standingIn } from "@/lib/availability/standing-detail";
import { type Place, StandingList } from "../standing-list";

type Props = { readonly place: Place };

/**
 * Tells the appointments in that time before it is noted, and asks before the whole practice is closed. Stands after the
 * form's own button: Enter must not mean yes.
 */
export function StandingQuestion({ place }: Props) {
  const t = useTranslations("timeOff");
  const { code, detail } = useFormState();
  const standing = standingIn(detail);
  const question = useRef<HTMLDivElement>(null);
  const isAsked = code === "confirmation_needed" && standing !== null;

  // After the form has led to its own alert: this one says what to do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (isAsked) requestAnimationFrame(() => question.current?.focus());
  }, [isAsked, detail]);

  if (!isAsked) return null;
  const count = standing.standingAppointments;
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
        {t(count === 0 ? "closeAll" : "noteAnyway")}
      </SubmitButton>
    </Alert>
  );
}
