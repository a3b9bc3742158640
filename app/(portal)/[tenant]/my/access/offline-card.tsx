"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { canWorkOffline, stopWorker } from "@/lib/offline-marks/device/worker";
import { chooseHere, keepsHere } from "@/lib/portal-copy/device/choice";
import { keptCopy } from "@/lib/portal-copy/device/kept-copy";
import { portalWorker } from "@/lib/portal-copy/device/portal-worker";
import { refreshCopy } from "@/lib/portal-copy/device/refresh-copy";

/** Whether this device keeps the appointments to be read without a connection. Nothing where it cannot. */
export function OfflineCard({ slug }: { readonly slug: string }) {
  const t = useTranslations("portalOffline");
  const [isKept, setKept] = useState<boolean>();
  useEffect(() => {
    if (canWorkOffline()) setKept(keepsHere(slug));
  }, [slug]);

  async function choose(isOn: boolean) {
    chooseHere(slug, isOn);
    setKept(isOn);
    if (isOn) await refreshCopy(slug);
    else await Promise.all([keptCopy.forget(slug), stopWorker(portalWorker(slug))]);
  }

  if (isKept === undefined) return null;
  return (
    <div className="mt-6">
      <Card title={t("cardTitle")} description={t(isKept ? "cardOn" : "cardOff")}>
        <Button
          className="self-start"
          icon={isKept ? "close" : "download"}
          onClick={() => void choose(!isKept)}
        >
          {t(isKept ? "turnOff" : "turnOn")}
        </Button>
      </Card>
    </div>
  );
}
