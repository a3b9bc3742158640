import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  randomUUID,
  verify,
} from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** As a browser tells it of its subscription (`PushSubscription.toJSON`). */
export type FakeSubscription = {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
};

/** What was asked for a device, opened with the keys that only its browser has. */
export type PushedNotice = {
  readonly headers: Record<string, string>;
  readonly sealed: string;
  readonly text: string;
};

export type FakePushService = {
  readonly url: string;
  /** What a browser does when a page subscribes with its server's key. */
  subscribe(serverKey: string): FakeSubscription;
  received(endpoint: string): readonly PushedNotice[];
  /** The status with which it answers for a device; 201 takes the notice. */
  answers: (endpoint: string) => number;
  close(): Promise<void>;
};

type Known = FakeSubscription & {
  readonly serverKey: string;
  readonly privateKey: Buffer;
  readonly received: PushedNotice[];
};

/**
 * A browser vendor's push service on this machine. It takes what RFC 8030, 8291 and 8292 let it take: signed with the
 * key that the page subscribed with, for this address, sealed for the device. From other processes: `POST /?key=…`
 * subscribes, `GET` of an endpoint tells what came, `DELETE` forgets the device.
 */
export async function startFakePushService(): Promise<FakePushService> {
  const devices = new Map<string, Known>();
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", fake.url);
    const endpoint = fake.url + pathname;
    const say = (status: number, body?: unknown) =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    if (pathname === "/") return say(200, fake.subscribe(searchParams.get("key") ?? ""));
    const device = devices.get(endpoint);
    if (!device) return say(410);
    if (request.method === "GET") return say(200, device.received);
    if (request.method === "DELETE") return say(devices.delete(endpoint) ? 204 : 404);
    const status = fake.answers(endpoint);
    if (status !== 201) return say(status);
    const refusal = refusalOf(request, device, fake.url);
    if (refusal) return say(403, { refusal });
    device.received.push(opened(await read(request), request, device));
    return say(201);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const fake: FakePushService = {
    url: `http://127.0.0.1:${port}`,
    subscribe(serverKey) {
      const browser = createECDH("prime256v1");
      browser.generateKeys();
      const device = {
        endpoint: `${fake.url}/push/${randomUUID()}`,
        keys: {
          p256dh: browser.getPublicKey("base64url"),
          auth: randomBytes(16).toString("base64url"),
        },
      };
      devices.set(device.endpoint, {
        ...{ ...device, serverKey, privateKey: browser.getPrivateKey(), received: [] },
      });
      return device;
    },
    received: (endpoint) => devices.get(endpoint)?.received ?? [],
    answers: () => 201,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return fake;
}

/** Why a push service would not take it (RFC 8292 and 8030); undefined where it would. */
function refusalOf(request: IncomingMessage, device: Known, origin: string): string | undefined {
  const { authorization = "", ttl, "content-encoding": encoding, topic } = request.headers;
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  if (key !== device.serverKey) return "another server's key";
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString("base64url"),
  );
  const signer = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x, y } });
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: signer, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!isSigned) return "not signed with that key";
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString());
  if (aud !== origin) return `for ${aud}`;
  const leftSeconds = exp - Date.now() / 1000;
  if (!(leftSeconds > 0 && leftSeconds <= 86_400)) return "too old, or for longer than a day";
  if (!/^(mailto:|https:)/.test(sub)) return "nobody to write to";
  if (!/^\d+$/.test(String(ttl))) return "without TTL";
  if (topic !== undefined && !/^[\w-]{1,32}$/.test(String(topic))) return "a topic that is none";
  return encoding === "aes128gcm" ? undefined : "not sealed";
}

/** As the browser opens it: one record of RFC 8188 with the keys of RFC 8291. */
function opened(
  sealed: Buffer,
  { headers }: IncomingMessage,
  { keys, privateKey }: Known,
): PushedNotice {
  const [salt, sender] = [sealed.subarray(0, 16), sealed.subarray(21, 21 + (sealed[20] ?? 0))];
  const record = sealed.subarray(21 + sender.length);
  const browser = createECDH("prime256v1");
  browser.setPrivateKey(privateKey);
  const own = Buffer.from(keys.p256dh, "base64url");
  const derive = (from: Buffer, salted: Buffer, info: Buffer, bytes: number) =>
    Buffer.from(hkdfSync("sha256", from, salted, info, bytes));
  const auth = Buffer.from(keys.auth, "base64url");
  const about = Buffer.concat([Buffer.from("WebPush: info\0"), own, sender]);
  const shared = derive(browser.computeSecret(sender), auth, about, 32);
  const key = derive(shared, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(shared, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return {
    headers: Object.fromEntries(Object.entries(headers).map(([name, of]) => [name, String(of)])),
    sealed: sealed.toString("base64url"),
    // Two ends the last record; what follows is padding.
    text: padded.subarray(0, padded.lastIndexOf(2)).toString("utf8"),
  };
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
