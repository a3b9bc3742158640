"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { nowMs } from "@/lib/clock";

type Props = {
  /** Epoch milliseconds. */
  readonly untilMs: number;
  /** When the page was made. */
  readonly sinceMs: number;
};

/** How many minutes somebody still has; counts down by itself. */
export function TimeLeft({ untilMs, sinceMs }: Props) {
  const t = useTranslations("waitlist");
  const [now, setNow] = useState(sinceMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), 5_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.ceil((untilMs - now) / 60_000);
  return (
    <span className="tabular-nums">{t("minutesLeft", { minutes: Math.max(0, minutes) })}</span>
  );
}
