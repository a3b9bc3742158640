import "server-only";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import {
  type AccessFacts,
  codeContent,
  entryCodeContent,
  type LinkFacts,
  linkContent,
  type RequestFacts,
  requestContent,
} from "./access-content";
import { frozenMail } from "./frozen-mail";
import { mailReader, type OwnWords } from "./mail-reader";

type About<F> = {
  readonly tenant: TenantFacts;
  readonly facts: F;
  readonly own?: OwnWords | undefined;
};

/**
 * A mail whose button opens the client's portal: because they asked for it, the team invites them, or it
 * has news for them.
 */
export async function composeLink({
  tenant,
  facts,
  invitationId,
  own,
}: About<LinkFacts> & {
  readonly invitationId: string;
}): Promise<FrozenMessage> {
  const content = linkContent(tenant, facts, mailReader(tenant, facts, own));
  return { invitationId, ...(await frozenMail(tenant, facts.client.email, content)) };
}

/** A mail with the code that confirms its own address. */
export async function composeCode({
  tenant,
  facts,
  own,
}: About<AccessFacts & { readonly emailChangeId: string }>): Promise<FrozenMessage> {
  const content = codeContent(tenant, facts, mailReader(tenant, facts, own));
  const { emailChangeId } = facts;
  return { emailChangeId, ...(await frozenMail(tenant, facts.client.email, content)) };
}

/** A mail with the code that opens the portals of whoever reads it. */
export async function composeEntryCode({
  tenant,
  facts,
  own,
}: About<AccessFacts & { readonly entryCodeId: string }>): Promise<FrozenMessage> {
  const content = entryCodeContent(tenant, mailReader(tenant, facts, own));
  const { entryCodeId } = facts;
  return { entryCodeId, ...(await frozenMail(tenant, facts.client.email, content)) };
}

/** A mail whose code, or whose button, makes a booking count. */
export async function composeRequest({
  tenant,
  facts,
  own,
}: About<
  RequestFacts & { readonly request: { readonly codeId: string } }
>): Promise<FrozenMessage> {
  const content = requestContent(tenant, facts, mailReader(tenant, facts, own));
  const { codeId } = facts.request;
  return { requestCodeId: codeId, ...(await frozenMail(tenant, facts.client.email, content)) };
}
