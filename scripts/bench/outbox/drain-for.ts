import { answerParent } from "../../lib/run-child";

export type Drained = { readonly sent: number; readonly seconds: number };

/** One worker: drains as long as it was told, in rounds as short as they can be. */
answerParent(async (forSeconds: number): Promise<Drained> => {
  const { drain } = await import("../../../lib/notifications/drain");
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  let sent = 0;
  while (seconds() < forSeconds) sent += (await drain({ maxRounds: 1 })).sent;
  return { sent, seconds: seconds() };
});
