"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { type LiveAddress, useLive } from "./use-live";

type Props = LiveAddress & { readonly rooms: string };

/** A break that is over sooner than this is not worth a word. */
const patienceMs = 4_000;

/** Follows the rooms; seen only where the page may not show what is. */
export function LiveNote({ rooms, ...address }: Props) {
  const t = useTranslations("live");
  const { state, isStale } = useLive(address, rooms);
  const isLostForLong = useLasting(state === "lost");

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-40 flex justify-center px-4 lg:bottom-6 print:hidden"
    >
      {state === "ended" ? (
        <Note>
          {t("ended")}
          <Reload>{t("reload")}</Reload>
        </Note>
      ) : isStale ? (
        <Note>
          {t("newVersion")}
          <Reload>{t("reload")}</Reload>
        </Note>
      ) : isLostForLong ? (
        <Note>
          <span className="loading loading-spinner loading-xs" aria-hidden />
          {t("reconnecting")}
        </Note>
      ) : null}
    </div>
  );
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <div className="pointer-events-auto flex max-w-full flex-wrap items-center justify-center gap-x-3 gap-y-1 rounded-box border border-base-300 bg-base-100 px-4 py-2 text-sm shadow-lg">
      {children}
    </div>
  );
}

function Reload({ children }: { readonly children: ReactNode }) {
  return (
    <Button size="sm" onClick={() => window.location.reload()}>
      {children}
    </Button>
  );
}

/** True once the condition has held for a while. */
function useLasting(condition: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!condition) return setLasts(false);
    const timer = window.setTimeout(() => setLasts(true), patienceMs);
    return () => window.clearTimeout(timer);
  }, [condition]);
  return lasts;
}
