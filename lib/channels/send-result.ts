import type { TextPrice } from "@/lib/core/channels/prices";
import type { NumberFault } from "@/lib/core/channels/twilio-codes";
import type { Result } from "@/lib/core/result";
import type { SendFailure as MailFailure } from "@/lib/mail/send-email";

export type SendFailure = MailFailure & {
  /** The number cannot get it, or does not want it. */
  readonly number?: NumberFault;
};

export type Sent = {
  readonly providerId: string;
  /** Of what costs: how many parts, and the price where it was told. */
  readonly charge?: { readonly segments: number; readonly price: TextPrice | undefined };
};

/** `retry_later`: nothing was accepted, or nobody knows. `refused`: it never will be. */
export type SendResult = Result<Sent, "retry_later" | "refused", SendFailure>;
