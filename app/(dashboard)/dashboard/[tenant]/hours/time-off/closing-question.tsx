"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { useFormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { standingIn } from "@/lib/availability/standing-detail";

/** Asks before the whole practice is closed, with the number of appointments in that time. Stands after the form's own button: Enter must not mean yes. */
export function ClosingQuestion() {
  const t = useTranslations("hours");
  const { detail } = useFormState();
  const count = standingIn(detail);
  if (count === null) return null;
  return (
    <Alert tone="warning" title={t("closingTitle")}>
      <p className="mb-3">{t("closingStanding", { count })}</p>
      <SubmitButton variant="danger" name="confirmedStanding" value={count}>
        {t("closeAll")}
      </SubmitButton>
    </Alert>
  );
}
