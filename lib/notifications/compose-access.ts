import "server-only";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import {
  type AccessFacts,
  codeContent,
  linkContent,
  type RequestFacts,
  requestContent,
} from "./access-content";
import { frozenMail } from "./frozen-mail";
import { type MailReader, mailReader } from "./mail-reader";

type About<F> = { readonly tenant: TenantFacts; readonly facts: F };

/** A mail whose button opens the client's portal: because they asked for it, or because the team invites them. */
export async function composeLink({
  tenant,
  facts,
  invitationId,
}: About<AccessFacts & { readonly kind: "fresh_link" | "invited" }> & {
  readonly invitationId: string;
}): Promise<FrozenMessage> {
  const reader: MailReader = mailReader(tenant, facts);
  const content = linkContent(tenant, facts, reader);
  return { invitationId, ...(await frozenMail(tenant, facts.client.email, content)) };
}

/** A mail with the code that confirms its own address. */
export async function composeCode({
  tenant,
  facts,
}: About<AccessFacts & { readonly emailChangeId: string }>): Promise<FrozenMessage> {
  const content = codeContent(tenant, facts, mailReader(tenant, facts));
  const { emailChangeId } = facts;
  return { emailChangeId, ...(await frozenMail(tenant, facts.client.email, content)) };
}

/** A mail whose code, or whose button, makes a booking count. */
export async function composeRequest({
  tenant,
  facts,
}: About<
  RequestFacts & { readonly request: { readonly codeId: string } }
>): Promise<FrozenMessage> {
  const content = requestContent(tenant, facts, mailReader(tenant, facts));
  const { codeId } = facts.request;
  return { requestCodeId: codeId, ...(await frozenMail(tenant, facts.client.email, content)) };
}
