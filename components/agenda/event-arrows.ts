import type { KeyboardEvent } from "react";

const directions = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
} as const;

/** Of a calendar: the arrows lead from the focused appointment to the nearest one on that side. */
export function walkBetweenEvents(event: KeyboardEvent<HTMLElement>): void {
  const focused = event.target instanceof Element ? event.target.closest(".agenda-event") : null;
  const direction = directions[event.key as keyof typeof directions];
  if (!focused || !direction || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const others = event.currentTarget.querySelectorAll<HTMLElement>("a.agenda-event");
  nearest(focused, [...others], direction)?.focus();
}

function nearest(
  from: Element,
  others: readonly HTMLElement[],
  [x, y]: readonly [number, number],
): HTMLElement | undefined {
  const origin = middleOf(from);
  let best: { readonly element: HTMLElement; readonly distance: number } | undefined;
  for (const element of others) {
    const middle = middleOf(element);
    const [dx, dy] = [middle.x - origin.x, middle.y - origin.y];
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    // What lies more to the side than ahead is for another arrow.
    if (element === from || ahead < 4 || aside > ahead * widest) continue;
    const distance = ahead + aside * 2;
    if (!best || distance < best.distance) best = { element, distance };
  }
  return best?.element;
}

/** How much further aside than ahead something may lie. */
const widest = 3;

function middleOf(element: Element): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + Math.min(height, 40) / 2 };
}
