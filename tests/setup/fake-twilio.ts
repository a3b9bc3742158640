import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One text as Twilio got it: the fields of its form. */
export type ReceivedText = {
  readonly sid: string;
  readonly To: string;
  readonly From?: string;
  readonly MessagingServiceSid?: string;
  readonly Body?: string;
  readonly ContentSid?: string;
  readonly ContentVariables?: string;
  readonly StatusCallback?: string;
};

/** How it treats a text: as itself, or wrongly on purpose. `lose` accepts it and drops the answer. */
export type TextBehaviour =
  | { readonly kind: "accept"; readonly price?: string }
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly code?: number;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: "lose" };

export type FakeTwilio = {
  readonly url: string;
  readonly account: { readonly sid: string; readonly token: string };
  /** Those that were accepted: each of them a person gets. */
  readonly accepted: ReceivedText[];
  /** How often it was asked to send, accepted or not. */
  readonly asked: () => number;
  /** How often it was asked what it had accepted. */
  readonly lookedUp: () => number;
  behave: (text: ReceivedText) => TextBehaviour;
  reset(): void;
  close(): Promise<void>;
};

/** Speaks what we use of Twilio's API of 2010: sending a message and listing those to a number. Checks the account's keys. */
export async function startFakeTwilio(): Promise<FakeTwilio> {
  const account = { sid: `AC${"0".repeat(31)}1`, token: "a-token-of-the-test" };
  const accepted: (ReceivedText & { readonly atMs: number })[] = [];
  let [asked, lookedUp] = [0, 0];
  const path = `/2010-04-01/Accounts/${account.sid}/Messages.json`;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://twilio.example");
    const key = Buffer.from(`${account.sid}:${account.token}`).toString("base64");
    if (request.headers.authorization !== `Basic ${key}`) return refuse(response, 401, 20003);
    if (url.pathname !== path) return refuse(response, 404, 20404);
    if (request.method === "GET") {
      lookedUp += 1;
      const to = url.searchParams.get("To");
      const messages = accepted.filter((each) => each.To === to).reverse();
      return answer(response, 200, { messages: messages.map(shown), next_page_uri: null });
    }
    asked += 1;
    const form = Object.fromEntries(new URLSearchParams(await read(request)));
    const text = { sid: `SM${randomBytes(16).toString("hex")}`, ...form } as ReceivedText;
    const behaviour = fake.behave(text);
    if (behaviour.kind === "answer") {
      return refuse(response, behaviour.status, behaviour.code, behaviour.headers);
    }
    accepted.push({ ...text, atMs: Date.now() });
    if (behaviour.kind === "lose") return void request.socket.destroy();
    return answer(response, 201, {
      ...shown({ ...text, atMs: Date.now() }),
      ...priceOf(behaviour),
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const fake: FakeTwilio = {
    url: `http://127.0.0.1:${port}`,
    ...{ account, accepted },
    asked: () => asked,
    lookedUp: () => lookedUp,
    behave: accept,
    reset: () => {
      accepted.length = 0;
      [asked, lookedUp] = [0, 0];
      fake.behave = accept;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return fake;
}

const accept = (): TextBehaviour => ({ kind: "accept" });

function priceOf({ price }: Extract<TextBehaviour, { kind: "accept" }>) {
  return price ? { price, price_unit: "USD" } : {};
}

/** Of an approved text, with what it was filled with. */
function shown(text: ReceivedText & { readonly atMs: number }) {
  const filled = text.ContentVariables
    ? Object.values(JSON.parse(text.ContentVariables) as Record<string, string>).join(" · ")
    : undefined;
  return {
    sid: text.sid,
    to: text.To,
    body: text.Body ?? filled,
    status: "queued",
    date_created: new Date(text.atMs).toUTCString(),
    num_segments: text.Body ? String(Math.ceil(text.Body.length / 160)) : "1",
    price: null,
    price_unit: "USD",
  };
}

function refuse(
  response: ServerResponse,
  status: number,
  code?: number,
  headers: Record<string, string> = {},
): void {
  const body = { code, message: "Refused by the test", status, more_info: "" };
  answer(response, status, body, headers);
}

function answer(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
