import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SaveTemplateInput } from "./settings-schema";
import { upsertTemplate } from "./settings-store";
import { hasTwilioKeys } from "./twilio-client";

/** Names the text that WhatsApp approved for one kind of message in one language. */
export async function saveTemplate(
  scope: TenantScope,
  template: SaveTemplateInput,
): Promise<Result<null, "texts_not_connected", undefined>> {
  if (!hasTwilioKeys()) return fail("texts_not_connected");
  await withTenant(scope, async (tx) => {
    await upsertTemplate(tx, scope, template);
    const { kind, language, contentSid } = template;
    await writeAudit(tx, scope, {
      ...{ action: "settings:template", subjectType: "channels" },
      detail: { kind, language, contentSid },
    });
  });
  return ok(null);
}
