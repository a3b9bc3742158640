import type { ClientChannel } from "./channels";

/** The orders that a practice chooses from, as forms name them: `whatsapp+email` is WhatsApp, else e-mail. */
export const orderNames = [
  "email",
  "whatsapp+email",
  "sms+email",
  "whatsapp+sms+email",
  "sms+whatsapp+email",
  "email+whatsapp",
  "email+sms",
] as const;

export type OrderName = (typeof orderNames)[number];

export function channelsOf(name: OrderName): ClientChannel[] {
  return name.split("+") as ClientChannel[];
}

export function orderNameOf(channels: readonly ClientChannel[]): OrderName {
  const name = channels.join("+");
  return orderNames.find((each) => each === name || each === `${name}+email`) ?? "email";
}
