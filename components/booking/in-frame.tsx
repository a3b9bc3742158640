"use client";

import { type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";

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

/** Tells the site around it how high its page is and that another step has begun, and leaves the frame with its links. Loaded in frames alone. */
export function FrameHeight({ origins, children }: TellingProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const content = box.current;
    if (!content || !isInFrame()) return;
    let [isHere, stop] = [true, () => {}];
    const begin = async () => {
      const loaded = await import("./tell-height").catch(() => undefined);
      if (isHere && loaded) stop = loaded.tellHeight(content, origins);
    };
    begin();
    return () => {
      isHere = false;
      stop();
    };
  }, [origins]);
  return <div ref={box}>{children}</div>;
}

const isInFrame = () => window.parent !== window;
const noChange = () => () => {};
