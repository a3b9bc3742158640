import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the store treats a request: as itself, or wrongly on purpose. `cut` breaks off in the middle of the answer. */
export type S3Behaviour =
  | { readonly kind: "serve" }
  | { readonly kind: "answer"; readonly status: number; readonly code: string }
  | { readonly kind: "silence" }
  | { readonly kind: "hangUp" }
  | { readonly kind: "cut" };

export type S3Request = { readonly method: string; readonly bucket: string; readonly key: string };

export type FakeS3 = {
  readonly url: string;
  /** By `bucket/key`. */
  readonly objects: Map<string, Buffer>;
  readonly requests: S3Request[];
  behave: (request: S3Request) => S3Behaviour;
  /** As it began. */
  reset(): void;
  close(): Promise<void>;
};

export const s3Keys = { accessKeyId: "citaria-test", secretAccessKey: "citaria-test-secret" };
export const s3Bucket = "citaria-files";

/** Speaks enough of S3 for single objects, by path; whoever is not signed for with our key is refused. */
export async function startFakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const requests: S3Request[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = askedBy(request);
    requests.push(asked);
    const behaviour = fake.behave(asked);
    if (behaviour.kind === "hangUp") return void request.once("data", () => request.destroy());
    const body = await read(request);
    if (behaviour.kind === "silence") return;
    if (behaviour.kind === "answer") return refuse(response, behaviour.status, behaviour.code);
    const refusal = refusalOf(request, body);
    if (refusal) return refuse(response, 403, refusal);
    if (asked.bucket !== s3Bucket) return refuse(response, 404, "NoSuchBucket");
    serve(objects, asked, body, response, behaviour.kind === "cut");
  };
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const fake: FakeS3 = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    requests,
    behave: asIs,
    reset: () => {
      objects.clear();
      requests.length = 0;
      fake.behave = asIs;
    },
    close: () => closed(server),
  };
  return fake;
}

const asIs = (): S3Behaviour => ({ kind: "serve" });

function serve(
  objects: FakeS3["objects"],
  { method, bucket, key }: S3Request,
  body: Buffer,
  response: ServerResponse,
  isCut: boolean,
): void {
  const name = `${bucket}/${key}`;
  const found = objects.get(name);
  if (method === "PUT") {
    objects.set(name, body);
    response.writeHead(200).end();
  } else if (method === "DELETE") {
    objects.delete(name);
    response.writeHead(204).end();
  } else if (!found) {
    refuse(response, 404, "NoSuchKey");
  } else {
    response.writeHead(200, { "Content-Length": found.length });
    if (isCut) response.write(found.subarray(0, found.length / 2), () => response.destroy());
    else response.end(method === "HEAD" ? undefined : found);
  }
}

/** `/bucket/key/with/slashes?x-id=…` */
function askedBy({ method = "", url = "" }: IncomingMessage): S3Request {
  const { pathname } = new URL(url, "http://s3");
  const [bucket = "", ...key] = decodeURIComponent(pathname).slice(1).split("/");
  return { method, bucket, key: key.join("/") };
}

/** Whether it is signed for (AWS4-HMAC-SHA256) with our key, and the body is the one that was signed. */
function refusalOf({ headers }: IncomingMessage, body: Buffer): string | undefined {
  const signed =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/[\w-]+\/s3\/aws4_request, SignedHeaders=(\S+), Signature=[0-9a-f]{64}$/;
  const [, key, names = ""] = signed.exec(headers.authorization ?? "") ?? [];
  if (!key) return "AccessDenied";
  if (key !== s3Keys.accessKeyId) return "InvalidAccessKeyId";
  if (!["host", "x-amz-content-sha256", "x-amz-date"].every((each) => names.includes(each))) {
    return "AccessDenied";
  }
  const hash = createHash("sha256").update(body).digest("hex");
  return headers["x-amz-content-sha256"] === hash ? undefined : "XAmzContentSHA256Mismatch";
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "Content-Type": "application/xml" });
  response.end(
    `<?xml version="1.0"?><Error><Code>${code}</Code><Message>Refused</Message></Error>`,
  );
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
