import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { limitTexts, openTexting, senderOf } from "@/tests/factories/texting";

const { twilio, removeDatabase } = await vi.hoisted(async () => {
  const { startFakeTwilio } = await import("@/tests/setup/fake-twilio");
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  const twilio = await startFakeTwilio();
  const removeDatabase = await startOwnDatabase({
    ...{ TWILIO_ACCOUNT_SID: twilio.account.sid, TWILIO_AUTH_TOKEN: twilio.account.token },
    ...{ TWILIO_BASE_URL: twilio.url, APP_URL: "https://citas.example" },
  });
  return { twilio, removeDatabase };
});

const { loadChannels } = await import("./load-channels");
const { removeTemplate } = await import("./remove-template");
const { saveChannels } = await import("./save-channels");
const { saveTemplate } = await import("./save-template");
const { sendTest } = await import("./send-test");
const { saveChannelsInput, saveTemplateInput } = await import("./settings-schema");

beforeEach(() => twilio.reset());
afterAll(async () => {
  await closePool();
  await removeDatabase();
  await twilio.close();
});

const service = `MG${"a".repeat(32)}`;
const email = { news: "email", reminders: "email", urgent: "email", after: "email" };

function input(more: Record<string, unknown> = {}) {
  return saveChannelsInput.parse({ ...email, ...more });
}

describe("channels", () => {
  test("are saved with senders as Twilio knows them and their order, and it is written down who did it", async () => {
    const at = await createTenant();
    const { seen } = await loadChannels(memberScope(at));
    const chosen = { smsOn: "on", smsSender: "809 555 0900", whatsappSender: service };
    const order = { reminders: "whatsapp+sms+email" };
    expect(await saveChannels(memberScope(at), input({ ...chosen, ...order, seen }))).toMatchObject(
      { ok: true },
    );
    const saved = await loadChannels(memberScope(at));
    expect(saved.settings).toHaveLength(2);
    expect(saved.settings).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ channel: "sms", isOn: true, sender: "+18095550900" }),
        expect.objectContaining({ channel: "whatsapp", isOn: false, sender: service }),
      ]),
    );
    expect(saved.orders).toEqual({ ...email, ...order });
    expect(await audited(at)).toMatchObject([
      {
        ...{ action: "settings:channels", actorName: "Rosa Báez" },
        detail: { sms: { isOn: true, sender: "+18095550900" }, reminders: order.reminders },
      },
    ]);
  });

  test.each([
    [{ smsSender: "Clínica" }, "invalid_sender"],
    [{ whatsappSender: "+1 809 555" }, "invalid_sender"],
    [{ smsSender: "MG123" }, "invalid_sender"],
    [{ smsOn: "on" }, "sender_needed"],
    [{ whatsappOn: "on", smsSender: "809 555 0900" }, "sender_needed"],
  ])("%j is refused (%s), and nothing changes", async (wrong, code) => {
    const at = await createTenant();
    const before = await loadChannels(memberScope(at));
    expect(await saveChannels(memberScope(at), input(wrong))).toMatchObject({ ok: false, code });
    expect(await loadChannels(memberScope(at))).toEqual(before);
    expect(await audited(at)).toEqual([]);
  });

  test("that somebody else saved meanwhile are not overwritten; it is said by whom, and may then be done", async () => {
    const at = await createTenant();
    const { seen } = await loadChannels(memberScope(at));
    const first = input({ smsSender: "809 555 0900", seen });
    await saveChannels(memberScope(at, "owner", { name: "Luis Mora" }), first);
    const mine = input({ smsSender: "809 555 0999", seen });
    const refused = await saveChannels(memberScope(at), mine);
    expect(refused).toMatchObject({ code: "version_conflict", detail: { by: "Luis Mora" } });
    expect(await settingOf(at, "sms")).toMatchObject({ sender: "+18095550900" });
    const { seen: now } = (refused as { detail: { seen: string } }).detail;
    expect(await saveChannels(memberScope(at), { ...mine, seen: now })).toMatchObject({ ok: true });
    expect(await settingOf(at, "sms")).toMatchObject({ sender: "+18095550999" });
  });

  test("of a practice change nothing of another's", async () => {
    const [at, other] = [await createTenant(), await createTenant()];
    await openTexting(other, ["sms", "whatsapp"]);
    const before = await loadChannels(memberScope(other));
    await saveChannels(memberScope(at), input({ smsSender: "809 555 0977" }));
    await saveTemplate(memberScope(at), template());
    const removed = await removeTemplate(memberScope(at), { kind: "thanks", language: "es" });
    expect(removed).toMatchObject({ code: "not_found" });
    expect(await loadChannels(memberScope(other))).toEqual(before);
  });

  test("with another sender are tried anew: what was wrong with the former one says nothing of it", async () => {
    const at = await createTenant();
    await openTexting(at, ["sms"]);
    const chosen = { smsOn: "on", whatsappSender: "" };
    const stays = async (smsSender: string) => {
      await writeProblem(at, "wrong_sender");
      await saveChannels(memberScope(at), input({ ...chosen, smsSender }));
      return (await settingOf(at, "sms"))?.problem;
    };
    expect(await stays(senderOf.sms)).toBe("wrong_sender");
    expect(await stays("809 555 0911")).toBeNull();
  });
});

describe("an approved text", () => {
  test("is kept once for its kind and language, and can be taken away", async () => {
    const at = await createTenant();
    await saveTemplate(memberScope(at), template());
    const other = { contentSid: `HX${"b".repeat(32)}`, variables: ["date", "link"] };
    await saveTemplate(memberScope(at), template(other));
    const { kind, language } = template();
    expect((await loadChannels(memberScope(at))).templates).toEqual([{ kind, language, ...other }]);
    expect(await removeTemplate(memberScope(at), { kind, language })).toMatchObject({ ok: true });
    expect((await loadChannels(memberScope(at))).templates).toEqual([]);
    expect((await audited(at)).map(({ action }) => action)).toEqual([
      ...["settings:template", "settings:template", "settings:template-removed"],
    ]);
  });

  test.each([
    ["contentSid", "HX123", "invalid_content_sid"],
    ["contentSid", `HZ${"a".repeat(32)}`, "invalid_content_sid"],
    ["variables", ["practice", "secret"], "unknown_variable"],
    ["variables", [], "required"],
    ["variables", undefined, "required"],
    ["variables", Array(11).fill("date"), "too_many"],
    ["kind", "entry_code", "invalid_input"],
    ["language", "fr", "invalid_input"],
  ])("whose %s is %j is refused", (field, value, code) => {
    const parsed = saveTemplateInput.safeParse({ ...template(), [field]: value });
    expect(parsed.error?.issues[0]).toMatchObject({ message: code });
    expect(parsed.error?.issues[0]?.path[0]).toBe(field);
  });
});

describe("a test", () => {
  const phone = "809 555 0101";

  test("leaves as a client's text would: from the practice's sender, charged, and written down", async () => {
    const at = await createTenant();
    await openTexting(at, ["sms", "whatsapp"]);
    expect(await sendTest(memberScope(at), { channel: "sms", phone })).toMatchObject({ ok: true });
    expect(await sendTest(memberScope(at), { channel: "whatsapp", phone })).toMatchObject({
      ok: true,
    });
    expect(twilio.accepted).toMatchObject([
      { To: "+18095550101", From: senderOf.sms, Body: expect.stringContaining("asi llegan") },
      {
        ...{ To: "whatsapp:+18095550101", From: `whatsapp:${senderOf.whatsapp}` },
        ContentSid: `HX${"c".repeat(32)}`,
      },
    ]);
    const { use, costs } = await loadChannels(memberScope(at));
    expect(use.used).toBe(2);
    expect(costs).toMatchObject([{ channel: "sms", segments: 1 }, { channel: "whatsapp" }]);
    expect(await audited(at)).toMatchObject([
      { action: "settings:channel-test", detail: { channel: "sms" } },
      { action: "settings:channel-test", detail: { channel: "whatsapp" } },
    ]);
  });

  test("is not sent to what is no number, without a sender or an approved text, or when the plan is used up", async () => {
    const at = await createTenant();
    const codeOf = async (channel: "sms" | "whatsapp", to = phone) =>
      (await sendTest(memberScope(at), { channel, phone: to })) as { code?: string };
    expect(await codeOf("sms")).toMatchObject({ code: "channel_not_ready" });
    const senders = { smsSender: "809 555 0900", whatsappSender: "809 555 0901" };
    await saveChannels(memberScope(at), input(senders));
    expect(await codeOf("whatsapp")).toMatchObject({ code: "channel_not_ready" });
    expect(await codeOf("sms", "12")).toMatchObject({ code: "invalid_phone" });
    await limitTexts(at, 0);
    expect(await codeOf("sms")).toMatchObject({ code: "texts_used_up" });
    expect(twilio.asked()).toBe(0);
  });

  test("that the key keeps back says so in the settings, until one of SMS or WhatsApp works again", async () => {
    const at = await createTenant();
    await openTexting(at, ["sms", "whatsapp"]);
    twilio.behave = () => ({ kind: "answer", status: 401, code: 20003 });
    for (const channel of ["sms", "whatsapp"] as const) {
      const refused = await sendTest(memberScope(at), { channel, phone });
      expect(refused).toMatchObject({ code: "test_not_taken" });
      expect(await settingOf(at, channel)).toMatchObject({ problem: "wrong_key" });
    }
    twilio.reset();
    await sendTest(memberScope(at), { channel: "sms", phone });
    expect(await settingOf(at, "sms")).toMatchObject({ problem: null });
    expect(await settingOf(at, "whatsapp")).toMatchObject({ problem: null });
  });

  test("of SMS says nothing of WhatsApp's own sender, and one to a wrong number nothing of the channel", async () => {
    const at = await createTenant();
    await openTexting(at, ["sms", "whatsapp"]);
    await writeProblem(at, "wrong_sender", "whatsapp");
    await sendTest(memberScope(at), { channel: "sms", phone });
    expect(await settingOf(at, "whatsapp")).toMatchObject({ problem: "wrong_sender" });
    twilio.behave = () => ({ kind: "answer", status: 400, code: 21614 });
    const refused = await sendTest(memberScope(at), { channel: "sms", phone });
    expect(refused).toMatchObject({ code: "test_refused" });
    expect(await settingOf(at, "sms")).toMatchObject({ problem: null });
    expect((await loadChannels(memberScope(at))).use.used).toBe(1);
  });

  test("is not sent without end", async () => {
    const at = await createTenant();
    await openTexting(at, ["sms"]);
    const scope = memberScope(at, "owner", { nowMs: Date.now() });
    const answers = [];
    for (let count = 0; count < 11; count += 1) {
      answers.push(await sendTest(scope, { channel: "sms", phone }));
    }
    expect(answers.at(-1)).toMatchObject({ code: "rate_limited" });
    expect(twilio.accepted).toHaveLength(10);
  });
});

function template(more: Record<string, unknown> = {}) {
  return saveTemplateInput.parse({
    ...{ kind: "reminder", language: "es", contentSid: `HX${"a".repeat(32)}` },
    ...{ variables: ["practice", "date", "time", "link"], ...more },
  });
}

async function settingOf(at: TestTenant, wanted: "sms" | "whatsapp") {
  const { settings } = await loadChannels(memberScope(at));
  return settings.find(({ channel }) => channel === wanted);
}

function writeProblem(
  at: TestTenant,
  problem: "wrong_sender" | "wrong_key",
  channel: "sms" | "whatsapp" = "sms",
) {
  const { tenantId, channel: which } = schema.channelSetting;
  return withTenant(memberScope(at), (tx) =>
    tx
      .update(schema.channelSetting)
      .set({ problem })
      .where(and(eq(tenantId, at.tenant.id), eq(which, channel))),
  );
}

function audited(at: TestTenant) {
  const { action, actorName, detail, tenantId, subjectType, createdAt } = schema.auditLog;
  return withTenant(memberScope(at), (tx) =>
    tx
      .select({ action, actorName, detail })
      .from(schema.auditLog)
      .where(and(eq(tenantId, at.tenant.id), eq(subjectType, "channels")))
      .orderBy(createdAt),
  );
}
