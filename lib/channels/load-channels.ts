import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { type OrderName, orderNameOf } from "@/lib/core/channels/orders";
import { type ChannelPurpose, channelPurposes, usualOrder } from "@/lib/core/channels/purposes";
import { fingerprintOf } from "@/lib/fingerprint";
import { isSentByResend } from "@/lib/mail/driver";
import { selectUse } from "./charge-store";
import { hasPushKeys } from "./push-keys";
import { selectCosts } from "./settings-store";
import { selectOrders, selectSettings, selectTemplates } from "./store";
import { hasTwilioKeys } from "./twilio-client";

/** All that the page of channels shows. */
export type Channels = Awaited<ReturnType<typeof loadChannels>>;

export function loadChannels(scope: TenantScope) {
  return readTenant(scope, async (tx) => {
    const settings = await selectSettings(tx, scope);
    const orders = ordersOf(await selectOrders(tx, scope));
    return {
      ...{ settings, orders, seen: channelsSeen(settings, orders) },
      templates: await selectTemplates(tx, scope),
      use: await selectUse(tx, scope, []),
      costs: await selectCosts(tx, scope),
      keys: { twilio: hasTwilioKeys(), push: hasPushKeys(), resend: isSentByResend() },
    };
  });
}

export function ordersOf(
  saved: Awaited<ReturnType<typeof selectOrders>>,
): Readonly<Record<ChannelPurpose, OrderName>> {
  const entries = channelPurposes.map((purpose) => {
    const channels = saved.find((each) => each.purpose === purpose)?.channels ?? usualOrder;
    return [purpose, orderNameOf(channels)];
  });
  return Object.fromEntries(entries);
}

/** A sign of how they stood when they were shown. */
export function channelsSeen(
  settings: Awaited<ReturnType<typeof selectSettings>>,
  orders: Readonly<Record<ChannelPurpose, OrderName>>,
): string {
  const chosen = settings
    .filter(({ channel }) => channel !== "email")
    .map(({ channel, isOn, sender }) => ({ channel, isOn, sender }))
    .sort((a, b) => a.channel.localeCompare(b.channel));
  return fingerprintOf({ chosen, orders });
}
