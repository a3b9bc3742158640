"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { LocalDate } from "@/lib/core/time/civil";

/** Where the list of a date is printed. */
export function DayListLink({ date }: { readonly date: LocalDate }) {
  const t = useTranslations("agenda");
  return (
    <Link
      href={`desk/list?date=${date}`}
      prefetch={false}
      className={cx(buttonClass({ variant: "quiet", size: "sm" }), "min-h-9")}
    >
      <Icon name="printer" />
      <span className="max-lg:sr-only">{t("dayList")}</span>
    </Link>
  );
}
