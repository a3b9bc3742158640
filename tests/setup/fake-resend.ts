import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One e-mail as the provider got it. */
export type ReceivedMail = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly reply_to?: string;
  readonly tags?: readonly { name: string; value: string }[];
  readonly attachments: readonly { filename: string; content: string; content_type: string }[];
};

/**
 * How the provider treats a request: as itself, or wrongly on purpose. `lose` accepts it and drops the answer, `hang`
 * never answers.
 */
export type Behaviour =
  | { readonly kind: "accept"; readonly afterMs?: number }
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers?: Record<string, string>;
      /** Resend's own word for it. */
      readonly name?: string;
    }
  | { readonly kind: "lose" }
  | { readonly kind: "hang" };

export type FakeResend = {
  readonly url: string;
  /** Every request that arrived, accepted or not. */
  readonly requests: ReceivedMail[];
  /** When each of them arrived, in epoch milliseconds. */
  readonly arrivedMs: number[];
  /** When a request with that key was first accepted, in epoch milliseconds. */
  readonly acceptedAt: (key: string) => number | undefined;
  /** How often a key came back with another e-mail than the one it was accepted for. */
  readonly altered: () => number;
  /** E-mails that a person would get: one for each idempotency key. */
  readonly delivered: () => ReceivedMail[];
  /** Asked for every request, in the order of arrival; accepts unless set. */
  behave: (mail: ReceivedMail, index: number) => Behaviour;
  /** Forgets what arrived and accepts again. */
  reset(): void;
  close(): Promise<void>;
};

/**
 * Speaks POST /emails of Resend's API, with its idempotency keys: a key that is being worked on, or that came with another
 * body, is refused with 409. `shorten` leaves out of thousands of e-mails what nobody will look at.
 */
export async function startFakeResend(
  shorten: (mail: ReceivedMail) => ReceivedMail = (mail) => mail,
): Promise<FakeResend> {
  const accepted = new Map<string, Accepted>();
  const atWork = new Set<string>();
  const requests: ReceivedMail[] = [];
  const arrivedMs: number[] = [];
  let altered = 0;
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const key = String(request.headers["idempotency-key"] ?? "");
    const mail = shorten({ key, ...JSON.parse(body) });
    requests.push(mail);
    arrivedMs.push(Date.now());
    const behaviour = fake.behave(mail, requests.length - 1);
    if (behaviour.kind === "answer") return refuse(response, behaviour, behaviour.name);
    if (atWork.has(key)) return refuse(response, { status: 409 }, "concurrent_idempotent_requests");
    const known = accepted.get(key);
    const hash = createHash("sha256").update(body).digest("hex");
    if (known && known.hash !== hash) {
      altered += 1;
      return refuse(response, { status: 409 }, "invalid_idempotent_request");
    }
    const id = known?.id ?? `mail-${accepted.size + 1}`;
    accepted.set(key, { id, mail, hash, atMs: known?.atMs ?? Date.now() });
    if (behaviour.kind === "lose") return void request.socket.destroy();
    if (behaviour.kind === "hang") return;
    if (behaviour.afterMs) {
      atWork.add(key);
      await new Promise((done) => setTimeout(done, behaviour.afterMs));
      atWork.delete(key);
    }
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ id }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const fake: FakeResend = {
    url: `http://127.0.0.1:${port}`,
    requests,
    arrivedMs,
    delivered: () => [...accepted.values()].map(({ mail }) => mail),
    acceptedAt: (key) => accepted.get(key)?.atMs,
    altered: () => altered,
    behave: accept,
    reset: () => {
      accepted.clear();
      requests.length = 0;
      arrivedMs.length = 0;
      altered = 0;
      fake.behave = accept;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return fake;
}

type Accepted = {
  readonly id: string;
  readonly mail: ReceivedMail;
  readonly hash: string;
  readonly atMs: number;
};

const accept = (): Behaviour => ({ kind: "accept" });

function refuse(
  response: ServerResponse,
  { status, headers }: { status: number; headers?: Record<string, string> },
  name = names[status] ?? "application_error",
): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify({ statusCode: status, name, message: "Refused by the test" }));
}

const names: Record<number, string> = {
  401: "missing_api_key",
  403: "invalid_api_key",
  422: "validation_error",
  429: "rate_limit_exceeded",
  500: "internal_server_error",
};

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
