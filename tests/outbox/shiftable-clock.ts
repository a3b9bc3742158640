/** This process's clock, wrong by as much as one sets. What timers and other processes go by stays as it is. */
export function shiftableClock(): { shiftMs: number } {
  const Right = globalThis.Date;
  const clock = { shiftMs: 0 };
  const now = () => Right.now() + clock.shiftMs;
  globalThis.Date = new Proxy(Right, {
    construct: (target, given, maker) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, maker),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
  return clock;
}
