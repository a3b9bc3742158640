"use client";

import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { type Cell, cellAt } from "./grid-cells";

type Options = {
  readonly body: RefObject<HTMLElement | null>;
  readonly onStroke: (from: Cell, to: Cell) => void;
  readonly onTap: (cell: Cell) => void;
};

type Drag = { readonly from: Cell; readonly to: Cell };

type Pressed = {
  readonly pointerId: number;
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
};

/**
 * Painting with a mouse or a pen begins at once; with a finger after a moment of holding still, so that the page can be
 * scrolled. A press without a drag is a tap.
 */
export function useGridPointer({ body, onStroke, onTap }: Options) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const pressed = useRef<Pressed | null>(null);
  const isPainting = useRef(false);
  const wasStroke = useRef(false);

  useEffect(() => {
    const element = body.current;
    const keepStill = (event: TouchEvent) => isPainting.current && event.preventDefault();
    element?.addEventListener("touchmove", keepStill, { passive: false });
    return () => element?.removeEventListener("touchmove", keepStill);
  }, [body]);

  function begin(cell: Cell, pointerId: number) {
    isPainting.current = true;
    body.current?.setPointerCapture(pointerId);
    setDrag({ from: cell, to: cell });
  }

  function forget() {
    clearTimeout(pressed.current?.timer);
    pressed.current = null;
    isPainting.current = false;
    setDrag(null);
  }

  return {
    drag,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const cell = body.current && cellAt(body.current, event.clientX, event.clientY);
        if (!cell || event.button !== 0 || pressed.current) return;
        const { pointerId, clientX: x, clientY: y } = event;
        const isFinger = event.pointerType === "touch";
        const hold = () => {
          navigator.vibrate?.(12);
          begin(cell, pointerId);
        };
        const timer = isFinger ? setTimeout(hold, holdMs) : undefined;
        pressed.current = { pointerId, cell, x, y, timer };
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const press = pressed.current;
        if (!press || press.pointerId !== event.pointerId) return;
        const moved = Math.hypot(event.clientX - press.x, event.clientY - press.y);
        if (!isPainting.current) {
          if (moved < slackPixels) return;
          if (press.timer) return forget();
          begin(press.cell, press.pointerId);
        }
        const to = body.current && cellAt(body.current, event.clientX, event.clientY);
        if (to) setDrag({ from: press.cell, to });
      },
      onPointerUp() {
        const stroke = isPainting.current ? drag : null;
        wasStroke.current = stroke !== null;
        forget();
        if (stroke) onStroke(stroke.from, stroke.to);
      },
      /** Not when the finger is lifted: the click that follows would land on the dialog that opens. */
      onClick(event: MouseEvent<HTMLElement>) {
        const cell = body.current && cellAt(body.current, event.clientX, event.clientY);
        if (cell && !wasStroke.current) onTap(cell);
        wasStroke.current = false;
      },
      onPointerCancel: forget,
      onContextMenu: (event: { preventDefault: () => void }) => {
        if (isPainting.current) event.preventDefault();
      },
    },
  };
}

const holdMs = 350;
const slackPixels = 6;
