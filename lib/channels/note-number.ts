import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { TextChannel } from "@/lib/core/channels/channels";
import type { NumberFault } from "@/lib/core/channels/twilio-codes";
import { clientsAt, writeConsent } from "./consent-store";
import { suppressPhone } from "./failure-store";

/** A number that can never get a text gets none any more by that channel; who does not want any, none at all. */
export async function noteNumber(
  tx: Tx,
  scope: TenantScope,
  { channel, phone }: { readonly channel: TextChannel; readonly phone: string },
  fault: NumberFault | undefined,
): Promise<void> {
  if (fault === "invalid") await suppressPhone(tx, scope, phone, channel);
  if (fault !== "unsubscribed") return;
  for (const clientId of await clientsAt(tx, scope, phone, "stop")) {
    await writeConsent(tx, scope, { clientId, phone }, { given: false, way: "provider" });
  }
}
