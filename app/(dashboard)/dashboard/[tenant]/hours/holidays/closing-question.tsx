"use client";

import { useTranslations } from "next-intl";
import { StandingAlert } from "../standing-alert";
import type { Place } from "../standing-list";

/** Asks before a holiday closes a day on which appointments stand. */
export function ClosingQuestion({ place }: { readonly place: Place }) {
  const t = useTranslations("holidays");
  return (
    <StandingAlert
      place={place}
      textsFor={(count) => ({
        title: t("standingTitle", { count }),
        body: t("standing", { count }),
        confirm: t("closeAnyway"),
      })}
    />
  );
}
