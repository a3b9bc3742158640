import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { peerAddressHeader } from "@/lib/http/client-address";

/**
 * Next hides the socket's address and believes any X-Forwarded-For. Per-address limits need one that the client
 * cannot write: it is put into each request before Next reads it, over whatever stood there.
 */
export function notePeerAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[peerAddressHeader] = request.socket.remoteAddress ?? "unknown";
  });
}
