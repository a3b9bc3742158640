"use client";

import { type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import { isEmbeddable } from "@/lib/core/tenancy/embeddable-path";

type Props = {
  /** As the request said it; a browser that says nothing there is asked itself. */
  readonly isFramed: boolean;
  readonly children: ReactNode;
};

/** What stands around a page, and not where the page stands in another site. */
export function Unframed({ isFramed, children }: Props) {
  const framed = useSyncExternalStore(noChange, isInFrame, () => isFramed);
  return framed ? null : children;
}

type TellingProps = {
  /** Whom its height is told: the sites that may show it. */
  readonly origins: readonly string[];
  readonly children: ReactNode;
};

/** Tells the site around it how high its page is and that another step has begun, and leaves the frame with its links. */
export function FrameHeight({ origins, children }: TellingProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const content = box.current;
    if (!content || !isInFrame()) return;
    let [step, shown] = [0, location.href];
    const tell = () => {
      if (shown !== location.href) [step, shown] = [step + 1, location.href];
      const height = Math.ceil(content.getBoundingClientRect().bottom + scrollY + roomBelow);
      for (const origin of origins) {
        // It arrives where the site around us is of that origin, and nowhere else.
        window.parent.postMessage({ type: "citaria:height", height, step }, origin);
      }
    };
    const observer = new ResizeObserver(tell);
    observer.observe(content);
    document.addEventListener("click", leaveWithLink, true);
    return () => {
      observer.disconnect();
      document.removeEventListener("click", leaveWithLink, true);
    };
  }, [origins]);
  return <div ref={box}>{children}</div>;
}

/** In pixels. */
const roomBelow = 24;

/** What no frame may show, such as the portal, opens in the whole window; another site's page in one of its own. */
function leaveWithLink({ target }: Event): void {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || link.target || !/^https?:$/.test(link.protocol)) return;
  if (link.origin !== location.origin) link.target = "_blank";
  else if (!isEmbeddable(link.pathname)) link.target = "_top";
}

const isInFrame = () => window.parent !== window;
const noChange = () => () => {};
