import type { ChannelProblem } from "./channels";

/** What a refusal means for the message: another attempt later, or never; and what somebody must mend. */
export type Judgement =
  | { readonly kind: "later"; readonly isBusy: boolean; readonly problem?: ChannelProblem }
  | {
      readonly kind: "never";
      readonly problem?: ChannelProblem;
      /** The number cannot get it, or its owner does not want it. */
      readonly number?: NumberFault;
    };

export type NumberFault = "invalid" | "unsubscribed";

/**
 * By Twilio's own numbers (twilio.com/docs/api/errors) and the status of its answer; 0 where there was none. What is
 * wrong with our settings waits until it is mended; what is wrong with the message or its number does not.
 */
export function judgeRefusal(status: number, code: number | undefined): Judgement {
  const number = numberFault(code);
  if (number) return { kind: "never", number };
  if (status === 429 || is(code, tooFast)) return { kind: "later", isBusy: true };
  const problem = problemOf(status, code);
  if (problem === "wrong_template") return { kind: "never", problem };
  if (problem) return { kind: "later", isBusy: false, problem };
  if (status < 400 || status >= 500 || status === 408) return { kind: "later", isBusy: false };
  return { kind: "never" };
}

/** What a number can never get, or does not want: told on sending, or later of what became of the message. */
export function numberFault(code: number | undefined): NumberFault | undefined {
  if (is(code, unsubscribed)) return "unsubscribed";
  return is(code, invalidNumber) ? "invalid" : undefined;
}

function problemOf(status: number, code: number | undefined): ChannelProblem | undefined {
  if (is(code, wrongSender)) return "wrong_sender";
  if (is(code, wrongTemplate)) return "wrong_template";
  if (is(code, noCredit) || status === 402) return "no_credit";
  return status === 401 || status === 403 ? "wrong_key" : undefined;
}

const tooFast = [14107, 20429, 21611, 63018, 63038];
/** Answered STOP. */
const unsubscribed = [21610];
/** Not a number, not a mobile one, unknown to its network, or nobody at WhatsApp. */
const invalidNumber = [21211, 21214, 21217, 21614, 21635, 30005, 30006, 63003, 63024];
/** Not ours, not able to send there, or a messaging service without numbers. */
const wrongSender = [21212, 21408, 21603, 21606, 21659, 21660, 21701, 21703, 21704, 63007];
const wrongTemplate = [21654, 21655, 21656, 63013, 63016, 63027, 63028, 63040, 63042];
/** The account is out of money or suspended. */
const noCredit = [20005, 30002, 90010];

function is(code: number | undefined, codes: readonly number[]): boolean {
  return code !== undefined && codes.includes(code);
}
