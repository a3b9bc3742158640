"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { shortMoment } from "@/components/agenda/short-moment";
import { Alert } from "@/components/ui/alert";
import { useFormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { firstStandingIn, standingIn } from "@/lib/availability/standing-detail";

type Props = {
  readonly locale: string;
  readonly timeZone: string;
  /** The agenda from a day on. */
  readonly agendaHref: (date: string) => string;
};

/**
 * Tells the appointments in that time before it is noted, and asks before the whole practice is closed. Stands after the
 * form's own button: Enter must not mean yes.
 */
export function StandingQuestion({ locale, timeZone, agendaHref }: Props) {
  const t = useTranslations("timeOff");
  const { code, detail } = useFormState();
  const count = standingIn(detail);
  const question = useRef<HTMLDivElement>(null);
  const isAsked = code === "confirmation_needed" && count !== null;

  // After the form has led to its own alert: this one says what to do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (isAsked) requestAnimationFrame(() => question.current?.focus());
  }, [isAsked, detail]);

  if (!isAsked) return null;
  const first = firstStandingIn(detail);
  return (
    <Alert
      ref={question}
      tabIndex={-1}
      tone="warning"
      role="alert"
      title={t("standingTitle", { count })}
    >
      <p>{t("standing", { count })}</p>
      {first ? (
        <p className="mt-1">
          {t("firstStanding", { when: shortMoment(first, locale, timeZone) })}
          <Link href={agendaHref(first.slice(0, 10))} className="link block font-medium">
            {t("seeStanding")}
          </Link>
        </p>
      ) : null}
      <SubmitButton variant="danger" name="confirmedStanding" value={count} className="mt-3">
        {t(count === 0 ? "closeAll" : "noteAnyway")}
      </SubmitButton>
    </Alert>
  );
}
