import "server-only";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import { type DelayFacts, delayContent } from "./delay-content";
import { frozenMail } from "./frozen-mail";
import { mailReader, type OwnWords } from "./mail-reader";

type Composition = {
  readonly tenant: TenantFacts;
  readonly facts: DelayFacts;
  readonly invitationId: string;
  readonly own?: OwnWords | undefined;
};

/** News of a delay, rendered as the others are. The appointment stands where it stood: calendars learn nothing. */
export async function composeDelay(composition: Composition): Promise<FrozenMessage> {
  const { tenant, facts, invitationId, own } = composition;
  const content = delayContent(composition, mailReader(tenant, facts, own));
  return { invitationId, ...(await frozenMail(tenant, facts.client.email, content)) };
}
