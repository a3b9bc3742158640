/** Scrolls an element while something is dragged near one of its edges. Returns what ends it. */
export function scrollNearEdges(scroller: HTMLElement): () => void {
  let pointer = { x: Number.NaN, y: Number.NaN };
  let frame = requestAnimationFrame(step);

  function follow({ clientX, clientY }: PointerEvent) {
    pointer = { x: clientX, y: clientY };
  }

  function step() {
    const box = scroller.getBoundingClientRect();
    const left = pull(pointer.x - box.left - frozenWidth, box.right - pointer.x);
    const top = pull(pointer.y - box.top - frozenHeight, box.bottom - pointer.y);
    if (left || top) scroller.scrollBy({ left, top });
    frame = requestAnimationFrame(step);
  }

  addEventListener("pointermove", follow, { passive: true });
  return () => {
    removeEventListener("pointermove", follow);
    cancelAnimationFrame(frame);
  };
}

/** Pixels from an edge within which it scrolls, and the most that it scrolls in a frame. */
const reach = 48;
const fastest = 14;
/** Hours and names stay where they are. */
const frozenWidth = 64;
const frozenHeight = 48;

function pull(toStart: number, toEnd: number): number {
  if (toStart < reach && toEnd > reach) return -strength(toStart);
  return toEnd < reach && toStart > reach ? strength(toEnd) : 0;
}

function strength(distance: number): number {
  return Math.ceil(fastest * Math.min(1, Math.max(0, reach - distance) / reach));
}
