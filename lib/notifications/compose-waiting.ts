import "server-only";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import { frozenMail } from "./frozen-mail";
import { mailReader, type OwnWords } from "./mail-reader";
import { type WaitingFacts, waitingContent } from "./waiting-content";

/** A mail to who put themselves on the waiting list, whose button opens what they wait for. */
export async function composeWaiting(about: {
  readonly tenant: TenantFacts;
  readonly facts: WaitingFacts;
  readonly own?: OwnWords | undefined;
  readonly invitationId: string;
}): Promise<FrozenMessage> {
  const { tenant, facts, own, invitationId } = about;
  const content = waitingContent(tenant, facts, mailReader(tenant, facts, own));
  return { invitationId, ...(await frozenMail(tenant, facts.client.email, content)) };
}
