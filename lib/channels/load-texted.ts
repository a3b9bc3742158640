import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { isTextChannel } from "@/lib/core/channels/channels";
import { channelsOf } from "@/lib/core/channels/orders";
import { purposeOf } from "@/lib/core/channels/purposes";
import { ordersOf } from "./load-channels";
import { selectOrders, selectPhones, selectSettings } from "./store";
import { hasTwilioKeys } from "./twilio-client";

/** Whether news of an appointment go to a client's telephone first: they agreed there, and the practice wants that. */
export async function isTexted(scope: TenantScope, clientId: string): Promise<boolean> {
  if (!hasTwilioKeys()) return false;
  return readTenant(scope, async (tx) => {
    const [client] = await selectPhones(tx, scope, [clientId]);
    if (!client?.phone || client.consentedPhone !== client.phone) return false;
    const settings = await selectSettings(tx, scope);
    const order = ordersOf(await selectOrders(tx, scope))[purposeOf("booked")];
    const [first = "email"] = channelsOf(order).filter(
      (each) =>
        !isTextChannel(each) ||
        settings.some(({ channel, isOn, sender }) => channel === each && isOn && sender),
    );
    return isTextChannel(first) && !client.suppressed.includes(first);
  });
}
