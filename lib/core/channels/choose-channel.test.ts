import { expect, test } from "vitest";
import { chooseChannel, emailReadiness, type Readiness, textReadiness } from "./choose-channel";

const ready = {
  ...{ isOn: true, hasKeys: true, hasSender: true, hasTemplate: true },
  ...{ phone: "+18095550101", consentedPhone: "+18095550101", isSuppressed: false, left: 3 },
};

test("a text goes to who agreed, at the number at which they agreed", () => {
  expect(textReadiness("sms", ready)).toBe("ready");
  expect(textReadiness("sms", { ...ready, left: null })).toBe("ready");
  expect(textReadiness("sms", { ...ready, consentedPhone: null })).toBe("no_consent");
  expect(textReadiness("sms", { ...ready, consentedPhone: "+18095550102" })).toBe("no_consent");
  expect(textReadiness("sms", { ...ready, phone: null })).toBe("no_number");
});

test.each([
  [{ isOn: false }, "off"],
  [{ hasKeys: false }, "no_keys"],
  [{ hasSender: false }, "no_sender"],
  [{ isSuppressed: true }, "suppressed"],
  [{ left: 0 }, "limit"],
] as const)("with %j a text stays", (change, why) => {
  expect(textReadiness("sms", { ...ready, ...change })).toBe(why);
});

test("WhatsApp needs an approved text, SMS does not", () => {
  const without = { ...ready, hasTemplate: false };
  expect(textReadiness("whatsapp", without)).toBe("no_template");
  expect(textReadiness("sms", without)).toBe("ready");
});

const says = (answers: Readonly<Record<string, Readiness>>) => (channel: string) =>
  answers[channel] ?? "off";

test("the first of the order that works is taken, and none twice", () => {
  const works = says({ email: "ready", sms: "ready", whatsapp: "ready" });
  const order = ["whatsapp", "sms"] as const;
  expect(chooseChannel(order, [], works)).toBe("whatsapp");
  expect(chooseChannel(order, ["whatsapp"], works)).toBe("sms");
  expect(chooseChannel(order, ["whatsapp", "sms"], works)).toBe("email");
  expect(chooseChannel(order, ["whatsapp", "sms", "email"], works)).toBeUndefined();
  expect(chooseChannel(["email", "sms"], [], works)).toBe("email");
});

test("WhatsApp, else e-mail; and nothing where nothing works", () => {
  expect(chooseChannel(["whatsapp"], [], says({ email: "ready", whatsapp: "no_consent" }))).toBe(
    "email",
  );
  expect(chooseChannel(["email"], [], says({ email: "no_email" }))).toBeUndefined();
});

test("an e-mail that is missing or came back is none", () => {
  expect(emailReadiness({ email: null, isSuppressed: false })).toBe("no_email");
  expect(emailReadiness({ email: "a@b.example", isSuppressed: true })).toBe("suppressed");
});
