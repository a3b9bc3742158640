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
      textsFor={(count, kept) => ({
        title: count === 0 && kept > 0 ? t("keptTitle", { kept }) : t("standingTitle", { count }),
        body: [count === 0 && kept > 0 ? "" : t("standing", { count }), kept > 0 ? t("kept") : ""]
          .filter(Boolean)
          .join(" "),
        confirm: t(count + kept === 0 ? "closeAll" : "noteAnyway"),
      })}
    />
  );
}
