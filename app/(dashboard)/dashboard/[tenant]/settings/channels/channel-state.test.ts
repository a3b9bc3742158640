import { expect, test } from "vitest";
import { channelState } from "./channel-state";

const setting = { channel: "sms", isOn: true, sender: "+18095550100", problemAt: null } as const;
const working: Parameters<typeof channelState>[0] = {
  settings: [
    { ...setting, problem: null },
    { ...setting, channel: "whatsapp", problem: null },
  ],
  templates: [],
  use: { used: 3, most: 10 },
  keys: { twilio: true, push: true, resend: true },
};

test("a channel that works is on, and one without keys says so whatever was chosen", () => {
  expect(channelState(working, "sms")).toBe("on");
  expect(channelState(working, "email")).toBe("on");
  const without = { ...working, keys: { twilio: false, push: false, resend: false } };
  const states = (["email", "sms", "whatsapp", "push"] as const).map((channel) =>
    channelState(without, channel),
  );
  expect(states).toEqual(["inbox", "no_keys", "no_keys", "no_keys"]);
});

test("what somebody has to mend comes before what is only used up", () => {
  const used = { ...working, use: { used: 10, most: 10 } };
  expect(channelState(used, "sms")).toBe("used_up");
  const wrong = { ...used, settings: [{ ...setting, problem: "wrong_key" as const }] };
  expect(channelState(wrong, "sms")).toBe("wrong_key");
});

test("WhatsApp without an approved text says so; who uses no texts has them off", () => {
  expect(channelState(working, "whatsapp")).toBe("no_templates");
  expect(channelState({ ...working, settings: [] }, "sms")).toBe("off");
});
