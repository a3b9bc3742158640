"use client";

import { useTranslations } from "next-intl";
import { useFormState } from "@/components/ui/form-state";
import { shortMoment } from "./short-moment";

type Props = { readonly locale: string; readonly timeZone: string };

/** For whom a refused time is kept, and from when on everybody may have it. */
export function ReservedNote({ locale, timeZone }: Props) {
  const t = useTranslations("agenda");
  const { code, detail } = useFormState();
  const reserved = code === "reserved_for_priority" ? reservedFor(detail) : null;
  if (!reserved) return null;
  const until = shortMoment(reserved.until, locale, timeZone);
  return (
    <p className="rounded-box bg-base-200 p-4">
      {t("reservedUntil", { level: reserved.levelName, until })}
    </p>
  );
}

function reservedFor(detail: unknown): { levelName: string; until: string } | null {
  if (typeof detail !== "object" || detail === null) return null;
  const { levelName, until } = detail as Record<string, unknown>;
  return typeof levelName === "string" && typeof until === "string" ? { levelName, until } : null;
}
