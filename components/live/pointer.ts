/** Whether a finger or a button is down: somebody may be dragging. */
export function watchPointer() {
  let isDown = false;
  const note = ({ buttons }: PointerEvent) => {
    isDown = buttons !== 0;
  };
  const up = () => {
    isDown = false;
  };
  const events = [
    ["pointerdown", note],
    ["pointermove", note],
    ["pointerup", up],
    ["pointercancel", up],
  ] as const;
  for (const [name, listener] of events) {
    window.addEventListener(name, listener, { capture: true, passive: true });
  }
  return {
    isDown: () => isDown,
    stop() {
      for (const [name, listener] of events) {
        window.removeEventListener(name, listener, { capture: true });
      }
    },
  };
}
