"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, type MouseEvent, type PointerEvent, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { minutesPerDay } from "@/lib/core/time/civil";
import type { Interval } from "@/lib/core/time/interval";
import type { Segment } from "@/lib/core/week/segments";
import { formatMinuteOfDay, formatSpan } from "@/lib/format/calendar-date";

type Props = {
  readonly segments: readonly Segment[];
  readonly startMinute: number;
  readonly stepMinutes: number;
  readonly locale: string;
  readonly sites: Readonly<Record<string, string>>;
  /** The name of the day on which what goes on after midnight ends. */
  readonly nextDay: string;
  /** The minute of the day at a height of the screen, on the grid. */
  readonly minuteAt: (clientY: number) => number;
  readonly onResize: (segment: Segment, edges: Interval) => void;
};

/** One day's hours as they are, to the minute, with edges to drag; the cells below take the other strokes. */
export function GridBlocks({ segments, ...props }: Props) {
  return segments.map((segment) => (
    <Block
      key={`${segment.isTail}-${segment.window.kind}-${segment.startMinute}-${segment.endMinute}`}
      segment={segment}
      {...props}
    />
  ));
}

type BlockProps = Omit<Props, "segments"> & { readonly segment: Segment };

function Block({ segment, startMinute, stepMinutes, locale, sites, ...props }: BlockProps) {
  const t = useTranslations("week");
  const [dragged, setDragged] = useState<Interval | null>(null);
  const { window, isTail, goesOn } = segment;
  const from = dragged && !isTail ? dragged.startMinute : segment.startMinute;
  const shownEnd = dragged ? dragged.endMinute - (isTail ? minutesPerDay : 0) : segment.endMinute;
  const to = Math.min(Math.max(shownEnd, from), minutesPerDay);
  const place: CSSProperties = {
    top: `calc(var(--row) * ${(from - startMinute) / stepMinutes})`,
    height: `calc(var(--row) * ${(to - from) / stepMinutes})`,
  };
  const edges = dragged ?? window;
  const site = window.siteId && sites[window.siteId];
  const isLow = to - from < 60;
  const hasRoom = to - from >= 90;

  function handle(edge: "start" | "end") {
    const edgesAt = (clientY: number): Interval => {
      const minute = props.minuteAt(clientY);
      return edge === "start"
        ? { ...endsOf(window), startMinute: Math.min(minute, segment.endMinute - stepMinutes) }
        : {
            ...endsOf(window),
            endMinute:
              Math.max(minute, segment.startMinute + stepMinutes) + (isTail ? minutesPerDay : 0),
          };
    };
    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(endsOf(window));
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (dragged) setDragged(edgesAt(event.clientY));
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        event.stopPropagation();
        if (dragged) props.onResize(segment, edgesAt(event.clientY));
        setDragged(null);
      },
      onPointerCancel: () => setDragged(null),
      onClick: (event: MouseEvent<HTMLElement>) => event.stopPropagation(),
    };
  }

  return (
    <div
      className={cx(
        "absolute inset-x-0.5 overflow-hidden px-1.5 text-xs leading-tight",
        looks[window.kind],
        isTail ? "rounded-b-md" : goesOn ? "rounded-t-md" : "rounded-md",
        dragged && "z-10 shadow-md",
      )}
      style={place}
    >
      <p
        className={cx("font-medium tabular-nums", isLow ? "truncate leading-none pt-0.5" : "pt-1")}
      >
        {isTail ? t("fromYesterday") : formatSpan(edges.startMinute, edges.endMinute, locale)}
      </p>
      {hasRoom ? (
        <p className="opacity-80">
          {window.kind === "break" ? t("brush.break") : site}
          {goesOn
            ? ` ${t("goesOn", {
                time: formatMinuteOfDay(window.endMinute, locale),
                day: props.nextDay,
              })}`
            : null}
        </p>
      ) : null}
      {isTail ? null : <span className={cx(edge, "top-0")} {...handle("start")} />}
      {goesOn ? null : <span className={cx(edge, "bottom-0")} {...handle("end")} />}
    </div>
  );
}

const looks = {
  work: "border-s-3 border-primary bg-[color-mix(in_oklab,var(--color-primary)_16%,var(--color-base-100))]",
  break:
    "text-muted ring-1 ring-inset ring-base-300 bg-base-100 bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--color-base-300)_5px_6px)]",
} as const;

const edge = "pointer-events-auto absolute inset-x-0 h-2 cursor-ns-resize touch-none max-sm:h-4";

function endsOf({ startMinute, endMinute }: Interval): Interval {
  return { startMinute, endMinute };
}
