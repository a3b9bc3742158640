"use client";

import { useEffect, useRef, useState } from "react";

type Props = {
  readonly src: string;
  /** Whom the frame's page may speak for. */
  readonly origin: string;
  readonly title: string;
};

/** The frame as another site has it, with the height that its page tells. */
export function EmbedPreview({ src, origin, title }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(640);
  useEffect(() => {
    const hear = ({ source, origin: sender, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || sender !== origin) return;
      if (data?.type === "citaria:height" && data.height > 0) setHeight(data.height);
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, [origin]);
  return (
    <iframe
      ref={frame}
      src={src}
      title={title}
      loading="lazy"
      style={{ height }}
      className="block w-full rounded-field border border-base-300"
    />
  );
}
