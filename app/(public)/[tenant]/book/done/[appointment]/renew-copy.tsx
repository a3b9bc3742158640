"use client";

import { useEffect } from "react";
import { canWorkOffline } from "@/lib/offline-marks/device/worker";
import { keepsHere } from "@/lib/portal-copy/device/choice";
import { refreshCopy } from "@/lib/portal-copy/device/refresh-copy";

/** What this device keeps of a portal has the new appointment too, also where its connection is gone before the next look. */
export function RenewCopy({ slug }: { readonly slug: string }) {
  useEffect(() => {
    if (canWorkOffline() && keepsHere(slug)) refreshCopy(slug).catch(() => {});
  }, [slug]);
  return null;
}
