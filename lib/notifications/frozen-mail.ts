import "server-only";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import { senderAddress } from "@/lib/mail/sender-address";
import { oneLine } from "./one-line";
import { writtenMail } from "./written-mail";

/** A mail as it is kept: HTML and its plain twin, from the tenant, to be answered to the tenant. */
export async function frozenMail(
  tenant: TenantFacts,
  to: string | null,
  content: AppointmentMailProps,
): Promise<FrozenMessage> {
  return {
    from: `"${senderName(tenant)}" <${senderAddress()}>`,
    to: to ?? "",
    ...(tenant.email ? { replyTo: tenant.email } : {}),
    ...(await writtenMail(content)),
    attachments: [],
  };
}

/** Mails leave from our address under the tenant's name; answers go to the tenant. */
function senderName(tenant: TenantFacts): string {
  return oneLine(tenant.name, 60).replace(/["\\<>]/g, "");
}
