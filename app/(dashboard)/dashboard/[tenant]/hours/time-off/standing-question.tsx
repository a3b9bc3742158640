"use client";

import { useTranslations } from "next-intl";
import { StandingAlert } from "../standing-alert";
import type { Place } from "../standing-list";

/** Asks before time is noted in which appointments stand, and before the whole practice is closed. */
export function StandingQuestion({ place }: { readonly place: Place }) {
  const t = useTranslations("timeOff");
  return (
    <StandingAlert
      place={place}
      textsFor={(count) => ({
        title: t("standingTitle", { count }),
        body: t("standing", { count }),
        confirm: t(count === 0 ? "closeAll" : "noteAnyway"),
      })}
    />
  );
}
