import "server-only";
import type { FrozenPush } from "@/db/schema";
import { readTenant, type TenantScope, withTenant } from "@/db/scope";
import { fail, ok } from "@/lib/core/result";
import { env } from "@/lib/env";
import { senderAddress } from "@/lib/mail/sender-address";
import { hasPushKeys } from "./push-keys";
import type { SendResult } from "./send-result";
import { deleteDevices, selectDevices } from "./store";

const answerWithinMs = 10_000;
/** News of an appointment are old a day later. */
const keptSeconds = 86_400;

type Device = Awaited<ReturnType<typeof selectDevices>>[number];

/**
 * Tells every device of somebody of the team; accepted where one push service took it. A device that its service knows
 * no more is forgotten. The message's id is the topic and the notice's tag: told twice it is shown once.
 */
export async function sendPush(
  scope: TenantScope,
  push: FrozenPush,
  messageId: string,
): Promise<SendResult> {
  if (!hasPushKeys()) return fail("retry_later", { reason: "The keys of web push are not set" });
  const devices = await readTenant(scope, (tx) => selectDevices(tx, scope, push.userId));
  const body = JSON.stringify({
    id: messageId,
    title: push.title,
    text: push.text,
    path: push.path,
  });
  const statuses = await Promise.all(devices.map((device) => tellDevice(device, body, messageId)));
  const gone = devices.filter((_, index) => isGone(statuses[index]));
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => id);
    await withTenant(scope, (tx) => deleteDevices(tx, scope, ids));
  }
  if (statuses.some((status) => status >= 200 && status < 300)) {
    return ok({ providerId: `push-${messageId}` });
  }
  if (statuses.every((status) => isGone(status) || isRefused(status))) {
    return fail("refused", { reason: "No device is left that takes it" });
  }
  return fail("retry_later", { reason: "No push service took it" });
}

/** What its push service answered; 0: nothing. Only the device can read what is in it. */
async function tellDevice(device: Device, body: string, messageId: string): Promise<number> {
  const { VAPID_PUBLIC_KEY = "", VAPID_PRIVATE_KEY = "", VAPID_SUBJECT } = env();
  const { default: webPush } = await import("web-push");
  const request = webPush.generateRequestDetails(
    {
      endpoint: device.endpoint,
      keys: { p256dh: device.publicKey, auth: device.authSecret },
    },
    body,
    {
      vapidDetails: {
        subject: VAPID_SUBJECT ?? `mailto:${senderAddress()}`,
        publicKey: VAPID_PUBLIC_KEY,
        privateKey: VAPID_PRIVATE_KEY,
      },
      ...{ TTL: keptSeconds, urgency: "high", topic: messageId.replaceAll("-", "") },
    },
  );
  try {
    const { status } = await fetch(request.endpoint, {
      ...{ method: request.method, headers: headersOf(request.headers), redirect: "error" },
      body: request.body === null ? null : new Uint8Array(request.body),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return status;
  } catch {
    return 0;
  }
}

/** What the connection itself says of the length is not ours to say. */
function headersOf(headers: object): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => name !== "Content-Length");
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

function isGone(status = 0): boolean {
  return status === 404 || status === 410;
}

/** What is wrong with the message or our keys for that device; a pause and a bad moment are not. */
function isRefused(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429 && status !== 408;
}
