import "server-only";
import { randomUUID } from "node:crypto";
import type { FrozenText } from "@/db/schema";
import { readTenant, type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { foldToGsm } from "@/lib/core/channels/segments";
import { fail, ok, type Result } from "@/lib/core/result";
import { parsePhone } from "@/lib/format/phone";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { channelTestLimit } from "@/lib/rate-limit/limits";
import { takeHits } from "@/lib/rate-limit/take-hits";
import { selectUse } from "./charge-store";
import { chargeText } from "./charge-text";
import { noteWorking } from "./note-working";
import { sendText } from "./send-text";
import type { SendTestInput } from "./settings-schema";
import { selectSettings, selectTemplates } from "./store";
import { hasTwilioKeys } from "./twilio-client";

type Code =
  | ("texts_not_connected" | "invalid_phone" | "channel_not_ready" | "texts_used_up")
  | "rate_limited"
  | ("test_refused" | "test_not_taken");

/** Sends one text to a number of one's own, as clients would get it: it costs and counts as theirs do. */
export async function sendTest(
  scope: TenantScope,
  { channel, phone }: SendTestInput,
): Promise<Result<null, Code, unknown>> {
  if (!hasTwilioKeys()) return fail("texts_not_connected");
  const to = parsePhone(phone, scope.tenant.country);
  if (!to.ok) return fail("invalid_phone");
  const { settings, templates, use } = await readTenant(scope, async (tx) => ({
    settings: await selectSettings(tx, scope),
    templates: await selectTemplates(tx, scope),
    use: await selectUse(tx, scope, []),
  }));
  const sender = settings.find((each) => each.channel === channel)?.sender;
  const template = channel === "whatsapp" ? templates[0] : undefined;
  if (!sender || (channel === "whatsapp" && !template)) return fail("channel_not_ready");
  if (use.most !== null && use.used >= use.most) return fail("texts_used_up");
  const bucket = { kind: "channel-test", key: scope.tenant.id, limit: channelTestLimit };
  const hits = await takeHits([bucket], scope.nowMs);
  if (!hits.ok) return hits;
  return leave(scope, { channel, to: to.value, sender, ...wordsOf(scope, template) });
}

async function leave(scope: TenantScope, text: FrozenText): Promise<Result<null, Code, unknown>> {
  const { channel, to: phone } = text;
  const order = { tenantId: scope.tenant.id, messageId: randomUUID(), triedSince: undefined };
  const known = { isKnown: async () => false, isWanted: async () => true };
  const result = await sendText(text, { ...order, ...known });
  const problem = result.ok ? undefined : result.detail?.problem;
  await noteWorking(scope, [{ end: result.ok ? "sent" : "dead", channel, problem }]);
  if (!result.ok) return fail(result.code === "refused" ? "test_refused" : "test_not_taken");
  const { providerId, charge = { segments: 1, price: undefined } } = result.value;
  await withTenant(scope, async (tx) => {
    await chargeText(tx, scope, { channel, phone, providerId, ...charge });
    await writeAudit(tx, scope, {
      ...{ action: "settings:channel-test", subjectType: "channels", detail: { channel } },
    });
  });
  return ok(null);
}

/** Of an approved text, every variable is filled with the practice's name. */
function wordsOf(
  { tenant }: TenantScope,
  template: { readonly contentSid: string; readonly variables: readonly string[] } | undefined,
) {
  const language = isLocale(tenant.locale) ? tenant.locale : defaultLocale;
  const text = translatorFor(language, "shortMessages")("test", { practice: tenant.name });
  if (!template) return { text: foldToGsm(text) };
  const filled = template.variables.map((_, index) => [String(index + 1), tenant.name]);
  return { text, contentSid: template.contentSid, variables: Object.fromEntries(filled) };
}
