"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Props = { readonly seconds: number };

/**
 * Reads the page again every so often while somebody looks at it. Only when the server answers: a screen on a wall
 * keeps what it shows through an outage, and goes on by itself after it.
 */
export function KeepFresh({ seconds }: Props) {
  const router = useRouter();
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return;
      const isUp = await fetch("/api/health", { cache: "no-store" }).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isUp) router.refresh();
    };
    const timer = setInterval(look, seconds * 1000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router, seconds]);
  return null;
}
