"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/ui/choice-field";

/** How far a change reaches in a series; the numbers are of appointments that it touches. */
export type Reach = "one" | "following" | "all";

export type OpenInSeries = { readonly following: number; readonly all: number };

type Props = {
  readonly open: OpenInSeries;
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
};

/** Which appointments of a series are meant; offers only what makes a difference. */
export function ReachField({ open, reach: chosen, onReach }: Props) {
  const t = useTranslations("series");
  const reaches = reachesOf(open);
  return (
    <ChoiceField
      name="reach"
      label={t("reach")}
      required
      defaultValue={reaches.includes(chosen) ? chosen : "all"}
      onChange={(value) => onReach(reaches.find((reach) => reach === value) ?? "one")}
      options={reaches.map((reach) => ({
        value: reach,
        label: t(`reaches.${reach}`),
        ...(reach === "one" ? {} : { hint: t("reachCount", { count: open[reach] }) }),
      }))}
    />
  );
}

/** How many appointments a reach touches. */
export function touched(reach: Reach, open: OpenInSeries): number {
  return reach === "one" ? 1 : open[reach];
}

function reachesOf({ following, all }: OpenInSeries): readonly Reach[] {
  const isWorthIt = following > 1 && following < all;
  return ["one", ...(isWorthIt ? (["following"] as const) : []), "all"];
}
