import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { channelsOf } from "@/lib/core/channels/orders";
import { channelPurposes } from "@/lib/core/channels/purposes";
import { fail, ok, type Result } from "@/lib/core/result";
import { parsePhone } from "@/lib/format/phone";
import { channelsSeen, ordersOf } from "./load-channels";
import type { SaveChannelsInput } from "./settings-schema";
import { saveOrder, saveSetting } from "./settings-store";
import { selectOrders, selectSettings } from "./store";
import { hasTwilioKeys } from "./twilio-client";

type Code = "version_conflict" | "invalid_sender" | "sender_needed" | "texts_not_connected";

/** Which channels a practice uses, from which numbers, and in which order. A channel that is on has a sender. Without keys nothing changes. */
export async function saveChannels(
  scope: TenantScope,
  input: SaveChannelsInput,
): Promise<Result<null, Code, ConflictDetail>> {
  if (!hasTwilioKeys()) return fail("texts_not_connected");
  const sms = senderOf(scope, input.smsSender);
  const whatsapp = senderOf(scope, input.whatsappSender);
  if (!sms.ok || !whatsapp.ok) return fail("invalid_sender");
  const wanted = {
    sms: { isOn: input.smsOn, sender: sms.value },
    whatsapp: { isOn: input.whatsappOn, sender: whatsapp.value },
  };
  if (Object.values(wanted).some(({ isOn, sender }) => isOn && !sender)) {
    return fail("sender_needed");
  }
  return withTenant(scope, async (tx) => {
    const now = channelsSeen(
      await selectSettings(tx, scope),
      ordersOf(await selectOrders(tx, scope)),
    );
    if (input.seen !== undefined && input.seen !== now) {
      return versionConflict(tx, scope, now, { type: "channels" });
    }
    await saveSetting(tx, scope, "sms", wanted.sms);
    await saveSetting(tx, scope, "whatsapp", wanted.whatsapp);
    for (const purpose of channelPurposes) {
      await saveOrder(tx, scope, purpose, channelsOf(input[purpose]));
    }
    const { news, reminders, urgent, after } = input;
    await writeAudit(tx, scope, {
      ...{ action: "settings:channels", subjectType: "channels" },
      detail: { ...wanted, news, reminders, urgent, after },
    });
    return ok(null);
  });
}

/** A messaging service by its id, else a number. */
function senderOf(
  { tenant }: TenantScope,
  typed: string | undefined,
): Result<string | null, "invalid_phone"> {
  if (!typed) return ok(null);
  return /^MG[0-9a-fA-F]{32}$/.test(typed) ? ok(typed) : parsePhone(typed, tenant.country);
}
