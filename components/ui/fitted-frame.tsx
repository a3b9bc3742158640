"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";

type Props = Omit<ComponentProps<"iframe">, "sandbox" | "ref" | "style"> & {
  readonly title: string;
  /** Never scripts: with them it could leave its sandbox. */
  readonly allows?: "allow-popups allow-popups-to-escape-sandbox";
};

/** A document that runs nothing, as tall as it is. Until it is measured, and without scripts, its class says how tall. */
export function FittedFrame({ title, allows, ...rest }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number>();

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setHeight(heightOf(element));
    element.addEventListener("load", measure);
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => {
      element.removeEventListener("load", measure);
      watcher.disconnect();
    };
  }, []);

  return (
    <iframe
      {...rest}
      ref={frame}
      title={title}
      // Of this page's origin, so that it can be measured.
      sandbox={["allow-same-origin", allows].filter(Boolean).join(" ")}
      style={{ height }}
    />
  );
}

/** What is in it, not the frame: that would never become smaller. */
function heightOf(frame: HTMLIFrameElement): number | undefined {
  const inside = frame.contentDocument;
  if (inside?.readyState !== "complete" || !inside.body?.firstElementChild) return undefined;
  const { marginTop, marginBottom } = getComputedStyle(inside.body);
  const margins = Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
  return Math.ceil(inside.body.getBoundingClientRect().height + margins);
}
