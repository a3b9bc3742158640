import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { RequestListener, Server } from "node:http";
import { env } from "@/lib/env";
import { isDatabaseAway } from "@/lib/health/outage";
import { log } from "@/lib/log";
import { answer } from "./answer";
import { drawnHeader, keepPages } from "./keep-pages";
import { pageRequest } from "./page-request";

/**
 * Answers public pages from memory before Next sees the request (docs/adr/0032). Next makes the server itself and has
 * no place for this: with its first request the server's listener is put behind ours.
 */
export function standInFront(): void {
  const { NODE_ENV, PAGE_CACHE_MB } = env();
  if (NODE_ENV !== "production" || PAGE_CACHE_MB === 0) return;
  const met = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (met.has(server)) return;
    met.add(server);
    const behind = server.listeners("request") as RequestListener[];
    server.removeAllListeners("request");
    server.on(
      "request",
      inFront(server, (...given) => {
        for (const listener of behind) listener.apply(server, given);
      }),
    );
  });
}

function inFront(server: Server, next: RequestListener): RequestListener {
  const secret = randomUUID();
  const { APP_URL: appUrl, TENANT_DOMAIN: tenantDomain, OWN_DOMAINS: ownDomains } = env();
  const site = { appUrl, tenantDomain, ownDomains };
  const pageFor = keepPages(server, secret, env().PAGE_CACHE_MB * 1024 * 1024);
  return (request, response) => {
    const isOurs = request.headers[drawnHeader] === secret;
    const asked = isOurs || isDatabaseAway() ? undefined : pageRequest(request, site);
    if (!asked) return next(request, response);
    pageFor(asked)
      .catch((error) => {
        // Next says for itself what is wrong.
        log.debug({ err: error }, "a public page was not answered from memory");
      })
      .then((print) => {
        if (print) answer(request, response, asked, print);
        else next(request, response);
      })
      .catch((error) => response.destroy(error));
  };
}
