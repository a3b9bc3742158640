import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Registration = {
  readonly url: string;
  readonly functions: readonly {
    readonly id: string;
    readonly triggers: readonly Record<string, string>[];
    readonly concurrency?: unknown;
    readonly throttle?: unknown;
    readonly steps: Readonly<Record<string, { readonly retries?: { readonly attempts: number } }>>;
  }[];
};

export type SentEvent = { readonly name: string; readonly id?: string; readonly data: unknown };

export type FakeInngest = {
  readonly url: string;
  readonly registrations: { readonly authorization: string; readonly body: Registration }[];
  readonly events: SentEvent[];
  /** Takes no events until it is back. */
  isAway: boolean;
  close(): Promise<void>;
};

/** The parts of Inngest's API that an app calls: registering its functions and sending events. */
export async function startFakeInngest(): Promise<FakeInngest> {
  const registrations: FakeInngest["registrations"] = [];
  const events: FakeInngest["events"] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await read(request));
    if (request.url?.startsWith("/fn/register")) {
      registrations.push({ authorization: request.headers.authorization ?? "", body });
      response.end(JSON.stringify({ ok: true, status: 200, modified: true }));
      return;
    }
    if (fake.isAway) return void response.writeHead(503).end();
    const received = Array.isArray(body) ? body : [body];
    events.push(...received);
    response.end(JSON.stringify({ ids: received.map((_, index) => `e${index}`), status: 200 }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const fake: FakeInngest = {
    url: `http://127.0.0.1:${port}`,
    registrations,
    events,
    isAway: false,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return fake;
}

/** What Inngest sends along to prove itself: HMAC-SHA256 of the canonical body and the second it was signed in. */
export function inngestSignature(body: unknown, signingKey: string, atMs: number): string {
  const second = Math.round(atMs / 1000);
  const key = signingKey.replace(/^signkey-\w+-/, "");
  const digest = createHmac("sha256", key)
    .update(`${canonicalJson(body)}${second}`)
    .digest("hex");
  return `t=${second}&s=${digest}`;
}

/** RFC 8785 for what these tests send: sorted keys, no spaces. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}

/** How Inngest asks for the first step of a run. */
export function runBody(event: object) {
  const context = { run_id: "run", attempt: 0, disable_immediate_execution: false, use_api: false };
  const stack = { stack: [], current: 0 };
  return { version: 1, event, events: [event], steps: {}, ctx: { ...context, stack } };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8") || "{}";
}
