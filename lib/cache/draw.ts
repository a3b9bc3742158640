import { once } from "node:events";
import { type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type Drawn = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** Asks this very server over its own port, so that a page is drawn as for any visitor. */
export async function draw(
  server: Server,
  { url, headers }: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
): Promise<Drawn> {
  const { address, port } = server.address() as AddressInfo;
  const host = loopbackOf.get(address) ?? address;
  const asked = request({ host, port, path: url, headers, agent: false, timeout: patienceMs });
  asked.on("timeout", () => asked.destroy(new Error("A page took too long to be drawn")));
  asked.end();
  const [answer] = await once(asked, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

const patienceMs = 30_000;

/** Who listens on all addresses is asked by the nearest. */
const loopbackOf = new Map([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "::1"],
]);
