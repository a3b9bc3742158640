"use client";

import { useEffect, useState } from "react";
import type { PortalCopy } from "@/lib/core/offline/portal-copy";
import { keptCopy } from "@/lib/portal-copy/device/kept-copy";

/** What this device keeps of a portal: null until it was looked for, undefined where it keeps nothing that opens. */
export function useKeptCopy(slug: string): PortalCopy | undefined | null {
  const [copy, setCopy] = useState<PortalCopy | undefined | null>(null);
  useEffect(() => {
    keptCopy.read(slug).then(setCopy, () => setCopy(undefined));
  }, [slug]);
  return copy;
}
