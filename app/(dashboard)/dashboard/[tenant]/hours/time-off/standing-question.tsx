"use client";

import { useTranslations } from "next-intl";
import { StandingAlert } from "../standing-alert";
import type { Place } from "../standing-list";

type Props = {
  readonly place: Place;
  /** Of the button that does it all the same; left out: it is an absence that is noted. */
  readonly confirm?: string;
};

/** Asks before time is noted in which appointments stand, and before the whole practice is closed. */
export function StandingQuestion({ place, confirm }: Props) {
  const t = useTranslations("timeOff");
  return (
    <StandingAlert
      place={place}
      textsFor={(count, kept) => ({
        title: count === 0 && kept > 0 ? t("keptTitle", { kept }) : t("standingTitle", { count }),
        body: [count === 0 && kept > 0 ? "" : t("standing", { count }), kept > 0 ? t("kept") : ""]
          .filter(Boolean)
          .join(" "),
        confirm: count + kept === 0 ? t("closeAll") : (confirm ?? t("noteAnyway")),
      })}
    />
  );
}
