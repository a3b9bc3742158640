import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type OtherSite = {
  /** Another site than ours, as browsers see it: what it shows of ours keeps no cookie. */
  readonly origin: string;
  /** What stands in its one page. */
  body: string;
  close(): Promise<void>;
};

/** Somebody else's web site. */
export async function startOtherSite(): Promise<OtherSite> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(
      `<!doctype html><html lang="es"><title>Mi sitio</title><body style="margin:0"><h1>Mi sitio</h1>${site.body}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const site: OtherSite = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    body: "",
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return site;
}
