import "server-only";
import { paceOf } from "@/lib/channels/pace-of";
import type { MessageChannel } from "@/lib/core/channels/channels";
import { awaitTurns } from "@/lib/pace/await-turns";

/** Channels that take nothing for now, and for how many seconds. */
export type Pauses = ReadonlyMap<MessageChannel, number>;

/** Waits until messages of these channels may leave, and says which channels take none; those known to are not asked. */
export async function awaitTheirTurns(
  channels: readonly MessageChannel[],
  known: Pauses,
): Promise<Pauses> {
  const pauses = new Map(known);
  const open = [...new Set(channels)].filter((channel) => !known.has(channel));
  await Promise.all(
    open.map(async (channel) => {
      const pace = paceOf(channel);
      const count = channels.filter((each) => each === channel).length;
      const seconds = pace ? await awaitTurns(pace, count) : 0;
      if (seconds > 0) pauses.set(channel, seconds);
    }),
  );
  return pauses;
}
