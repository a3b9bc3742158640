"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

type Props = { readonly professionalIds: readonly string[] };

/** Where a delay of today is announced: of the one professional who is shown, else whoever is chosen there. */
export function LateLink({ professionalIds }: Props) {
  const t = useTranslations("agenda");
  const [only] = professionalIds.length === 1 ? professionalIds : [];
  return (
    <Link
      href={only ? `desk/late?professional=${only}` : "desk/late"}
      prefetch={false}
      className={cx(buttonClass({ variant: "quiet", size: "sm" }), "min-h-9")}
    >
      <Icon name="clock" />
      <span className="max-lg:sr-only">{t("runsLate")}</span>
    </Link>
  );
}
