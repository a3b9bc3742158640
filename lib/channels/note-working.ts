import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import type { ChannelProblem, ClientChannel, MessageChannel } from "@/lib/core/channels/channels";
import { clearProblems, writeProblem } from "./failure-store";

type Tried = {
  readonly end: "sent" | "postponed" | "dead";
  readonly channel: MessageChannel;
  readonly problem?: ChannelProblem | undefined;
};

/** Writes what is wrong with a practice's channels, and that it is mended once something was accepted. */
export async function noteWorking(scope: TenantScope, tried: readonly Tried[]): Promise<void> {
  const problems = new Map<ClientChannel, ChannelProblem>();
  const worked = new Set<ClientChannel>();
  for (const { end, channel, problem } of tried) {
    if (channel === "push") continue;
    if (problem) problems.set(channel, problem);
    if (end === "sent") worked.add(channel);
  }
  if (problems.size + worked.size === 0) return;
  await withTenant(scope, async (tx) => {
    if (worked.size > 0) await clearProblems(tx, scope, [...worked]);
    for (const [channel, problem] of problems) await writeProblem(tx, scope, channel, problem);
  });
}
