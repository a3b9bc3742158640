"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { canWorkOffline, startWorker } from "@/lib/offline-marks/device/worker";
import { keepsHere } from "@/lib/portal-copy/device/choice";
import { portalWorker } from "@/lib/portal-copy/device/portal-worker";
import { refreshCopy } from "@/lib/portal-copy/device/refresh-copy";

type Props = {
  readonly slug: string;
  /** Of the server that made the page; empty under `next dev`. */
  readonly build: string;
  /** A sign of the brand. */
  readonly look: string;
};

/** Keeps the portal on this device as it is looked at, to be read without a connection; says so where there is none. */
export function KeepCopy({ slug, build, look }: Props) {
  const t = useTranslations("portalOffline");
  const locale = useLocale();
  const [path, query] = [usePathname(), useSearchParams().toString()];
  const isAway = useIsAway();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page may show what was changed
  useEffect(() => {
    if (!canWorkOffline() || !keepsHere(slug)) return;
    const theme = document.documentElement.dataset.theme ?? "";
    // Without the worker the copy is still kept: only the page to open it would be missing.
    startWorker(portalWorker(slug), { build, locale, theme, look }).catch(() => {});
    refreshCopy(slug).catch(() => {});
  }, [path, query, slug, build, look, locale]);
  if (!isAway) return null;
  return (
    <Alert tone="warning" role="status" className="mx-auto mb-6 max-w-2xl">
      {t("cutHere")}
    </Alert>
  );
}

function useIsAway(): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const look = () => setAway(!navigator.onLine);
    look();
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return isAway;
}
