"use client";

import { useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/calendar-date";

type Props = {
  /** The refusal's detail: a date, a professional, both or neither. */
  readonly detail: unknown;
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly locale: string;
};

/** Where among several dates and professionals a refusal lies. */
export function ClashNote({ detail, professionals, locale }: Props) {
  const t = useTranslations("hours");
  if (typeof detail !== "object" || detail === null) return null;
  const { date, professionalId } = detail as { date?: unknown; professionalId?: unknown };
  const where = [
    typeof date === "string" ? formatDate(date, locale, "day") : null,
    professionals.find(({ id }) => id === professionalId)?.name,
  ].filter(Boolean);
  return where.length > 0 ? (
    <p className="font-medium text-error">{t("clash", { where: where.join(" · ") })}</p>
  ) : null;
}
