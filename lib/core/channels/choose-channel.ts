import type { ClientChannel, TextChannel } from "./channels";

/** Why a message cannot go by a channel; `ready` where it can. */
export type Readiness =
  | "ready"
  /** The practice does not use it. */
  | "off"
  | "no_keys"
  | "no_sender"
  /** Of WhatsApp: no approved text for this kind in this language. */
  | "no_template"
  | "no_email"
  | "no_number"
  | "no_consent"
  /** What was sent there came back for good, or was called unwanted. */
  | "suppressed"
  /** The plan's messages of this month are used up. */
  | "limit";

export type TextFacts = {
  readonly isOn: boolean;
  readonly hasKeys: boolean;
  readonly hasSender: boolean;
  readonly hasTemplate: boolean;
  readonly phone: string | null;
  /** The number that the client agreed to be written to at; null: none. */
  readonly consentedPhone: string | null;
  readonly isSuppressed: boolean;
  /** How many more the plan has this month; null: any number. */
  readonly left: number | null;
};

/** The first thing that keeps a text from a client. What the practice can mend comes before what only the client can. */
export function textReadiness(channel: TextChannel, facts: TextFacts): Readiness {
  if (!facts.isOn) return "off";
  if (!facts.hasKeys) return "no_keys";
  if (!facts.hasSender) return "no_sender";
  if (channel === "whatsapp" && !facts.hasTemplate) return "no_template";
  if (!facts.phone) return "no_number";
  if (facts.consentedPhone !== facts.phone) return "no_consent";
  if (facts.isSuppressed) return "suppressed";
  if (facts.left !== null && facts.left <= 0) return "limit";
  return "ready";
}

export function emailReadiness(facts: {
  readonly email: string | null;
  readonly isSuppressed: boolean;
}): Readiness {
  if (!facts.email) return "no_email";
  return facts.isSuppressed ? "suppressed" : "ready";
}

/**
 * The first of the practice's order that works and was not tried yet. E-mail, which costs nothing and needs no consent,
 * comes last where the order leaves it out.
 */
export function chooseChannel(
  order: readonly ClientChannel[],
  tried: readonly string[],
  readinessOf: (channel: ClientChannel) => Readiness,
): ClientChannel | undefined {
  const all = order.includes("email") ? order : [...order, "email" as const];
  return all.find((channel) => !tried.includes(channel) && readinessOf(channel) === "ready");
}
