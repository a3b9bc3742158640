/** What a text costs: millionths of a unit of the currency, so that a tenth of a cent is a whole number. */
export type TextPrice = { readonly micros: number; readonly currency: string };

/** `sms`, or more closely `sms:DO`, to the price of one segment (of WhatsApp: of one message). */
export type PriceTable = Readonly<Record<string, TextPrice>>;

const entry = /^(sms|whatsapp)(:[A-Z]{2})?=(\d+(?:\.\d{1,6})?)([A-Z]{3})$/;

/** Reads `sms=0.0079USD,sms:DO=0.0612USD,whatsapp=0.005USD`; undefined where it says something else. */
export function parsePrices(text: string): PriceTable | undefined {
  const entries = text
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => entry.exec(each));
  if (entries.some((each) => each === null)) return undefined;
  return Object.fromEntries(
    entries.map((match) => {
      const [, channel = "", country = "", amount = "0", currency = ""] = match ?? [];
      return [`${channel}${country}`, { micros: microsOf(amount), currency }];
    }),
  );
}

/** The price of one message by the table, the country's own before the channel's; undefined where none is known. */
export function priceOf(
  prices: PriceTable,
  message: {
    readonly channel: string;
    readonly country: string | undefined;
    readonly segments: number;
  },
): TextPrice | undefined {
  const { channel, country, segments } = message;
  const price = prices[`${channel}:${country}`] ?? prices[channel];
  return price && { ...price, micros: price.micros * segments };
}

/** A decimal amount as the provider writes it, `-0.00750`: what is paid, without its sign. */
export function microsOf(amount: string): number {
  return Math.round(Math.abs(Number(amount)) * 1_000_000);
}
