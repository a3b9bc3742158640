"use client";

import { Icon } from "@/components/ui/icon";
import { formatZone } from "@/lib/format/date-time";
import { useOwnClock } from "./use-own-clock";

type Props = {
  readonly atMs: number;
  readonly locale: string;
  /** Of the place. */
  readonly timeZone: string;
  /** What each clock is called, before the name of its zone. */
  readonly texts: { readonly place: string; readonly own: string };
};

/** Says that two clocks are shown and which is whose, to whoever looks from another zone. */
export function VisitorZoneNote({ atMs, locale, timeZone, texts }: Props) {
  const { said, attributes } = useOwnClock("zone", { atMs, locale, timeZone });
  return (
    <div
      data-zones
      hidden={said === ""}
      className="mb-5 flex items-start gap-3 rounded-field bg-base-200 px-4 py-3 text-sm"
      suppressHydrationWarning
    >
      <Icon name="info" className="mt-0.5 text-base text-brand" />
      <p>
        {/* Browsers may name a zone otherwise than the server did: its name stays. */}
        <strong className="block font-semibold" suppressHydrationWarning>
          {`${texts.place} ${formatZone(atMs, locale, timeZone)}`}
        </strong>
        {texts.own}{" "}
        <span {...attributes} suppressHydrationWarning>
          {said}
        </span>
      </p>
    </div>
  );
}
