import type { TextChannel } from "./channels";

const whatsappScheme = "whatsapp:";

/** A telephone as Twilio is told it: by WhatsApp behind its scheme. */
export function textAddress(channel: TextChannel, phone: string): string {
  return channel === "whatsapp" ? `${whatsappScheme}${phone}` : phone;
}

/** The telephone of an address, by whatever channel. */
export function phoneOf(address: string): string {
  return address.startsWith(whatsappScheme) ? address.slice(whatsappScheme.length) : address;
}
