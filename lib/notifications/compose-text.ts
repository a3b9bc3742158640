import "server-only";
import type { FrozenText } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import type { Route } from "@/lib/channels/choose-routes";
import { foldToGsm } from "@/lib/core/channels/segments";
import { plainSpaces } from "@/lib/format/formatters";
import type { OwnWords } from "./mail-reader";
import { shortText, type TextFacts } from "./short-text";

type Composition = {
  readonly tenant: TenantFacts;
  readonly facts: TextFacts;
  readonly own?: OwnWords | undefined;
  readonly invitationId: string;
  readonly route: Extract<Route, { readonly phone: string }>;
};

/** A text as it is kept: of an SMS without what would make it dearer, of WhatsApp with what fills its approved text. */
export function composeText({ tenant, facts, own, invitationId, route }: Composition): FrozenText {
  const { channel, phone: to, sender, template } = route;
  const { text, values } = shortText(tenant, facts, own);
  const frozen = { channel, invitationId, to, sender };
  if (!template) return { ...frozen, text: foldToGsm(plainSpaces(text)) };
  const variables = template.variables.map((name, index) => [
    String(index + 1),
    // Twilio takes none that is empty.
    plainSpaces(values[name]) || "-",
  ]);
  return {
    ...frozen,
    ...{ text: plainSpaces(text), contentSid: template.contentSid },
    variables: Object.fromEntries(variables),
  };
}
