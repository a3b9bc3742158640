import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { TextChannel } from "@/lib/core/channels/channels";
import { priceOf, type TextPrice } from "@/lib/core/channels/prices";
import { env } from "@/lib/env";
import { countryOf } from "@/lib/format/phone";
import { insertCharge } from "./charge-store";

type Text = {
  readonly channel: TextChannel;
  readonly phone: string;
  readonly providerId: string;
  readonly segments: number;
  /** As the provider told it. */
  readonly price: TextPrice | undefined;
};

/** Counts a text that was accepted, once, with what it costs: as it was told, else by our table of prices. */
export async function chargeText(tx: Tx, scope: TenantScope, text: Text): Promise<void> {
  const { channel, phone, providerId, segments, price } = text;
  const parts = channel === "whatsapp" ? 1 : segments;
  const known = { channel, country: countryOf(phone), segments: parts };
  await insertCharge(tx, scope, {
    ...{ channel, providerId, segments: parts },
    ...{ price: price ?? priceOf(env().TEXT_PRICES, known), isEstimate: price === undefined },
  });
}
