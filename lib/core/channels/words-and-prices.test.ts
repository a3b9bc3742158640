import { expect, test } from "vitest";
import { consentWord } from "./keywords";
import { parsePrices, priceOf } from "./prices";

test.each(["STOP", "stop.", " Baja ", "¡ALTO!", "no más", "Unsubscribe"])(
  "%j withdraws the consent",
  (said) => expect(consentWord(said)).toBe("stop"),
);

test.each(["START", "alta", "Unstop!"])("%j restores it", (said) =>
  expect(consentWord(said)).toBe("start"),
);

test.each(["", "Sí", "No puedo parar ahí, ¿hay estacionamiento?", "Quiero darme de baja mañana"])(
  "%j says nothing of it",
  (said) => expect(consentWord(said)).toBeUndefined(),
);

test("a price is the country's, else the channel's, times the segments; none where none is told", () => {
  const prices = parsePrices("sms=0.0079USD, sms:DO=0.0612USD,whatsapp=0.005USD") ?? {};
  const of = (channel: string, country: string, segments = 1) =>
    priceOf(prices, { channel, country, segments });
  expect(of("sms", "DO", 2)).toEqual({ micros: 122_400, currency: "USD" });
  expect(of("sms", "CL")).toEqual({ micros: 7_900, currency: "USD" });
  expect(of("whatsapp", "DO")).toEqual({ micros: 5_000, currency: "USD" });
  expect(priceOf({}, { channel: "sms", country: "DO", segments: 1 })).toBeUndefined();
});

test.each(["sms", "sms=free", "fax=1USD", "sms=0.01USD;whatsapp=1USD"])(
  "the table %j is none",
  (text) => expect(parsePrices(text)).toBeUndefined(),
);
