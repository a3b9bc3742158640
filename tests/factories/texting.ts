import { and, eq } from "drizzle-orm";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import type { ClientChannel, TextChannel } from "@/lib/core/channels/channels";
import { channelPurposes, textKinds } from "@/lib/core/channels/purposes";
import { putOnPlan } from "./plans";
import { memberScope } from "./scopes";
import type { TestTenant } from "./tenants";

export const clientPhone = "+18095550101";
export const senderOf = { sms: "+18095550900", whatsapp: "+18095550901" } as const;

/** A practice that uses texts in that order for everything, and whose client agreed to them at their number. */
export async function openTexting(
  at: TestTenant,
  order: readonly ClientChannel[],
  { agrees = true, phone = clientPhone }: { agrees?: boolean; phone?: string } = {},
): Promise<void> {
  const { clientId } = at;
  const tenantId = at.tenant.id;
  const scope = memberScope(at);
  const texts = order.filter((each): each is TextChannel => each !== "email");
  await withTenant(scope, async (tx) => {
    for (const channel of texts) {
      const sender = senderOf[channel];
      await tx.insert(schema.channelSetting).values({ tenantId, channel, isOn: true, sender });
    }
    for (const purpose of channelPurposes) {
      await tx.insert(schema.channelOrder).values({ tenantId, purpose, channels: [...order] });
    }
    for (const kind of textKinds) {
      const contentSid = `HX${"c".repeat(32)}`;
      const variables = ["practice", "date", "time", "link"] as const;
      const template = { tenantId, kind, language: "es", contentSid, variables: [...variables] };
      await tx.insert(schema.whatsappTemplate).values(template);
    }
    await tx
      .update(schema.client)
      .set({ phone, textsPhone: agrees ? phone : null })
      .where(and(eq(schema.client.tenantId, tenantId), eq(schema.client.id, clientId)));
  });
}

/** Puts a practice on a plan of that many texts. */
export function limitTexts(at: TestTenant, textsPerMonth: number) {
  return putOnPlan(at, { textsPerMonth });
}
