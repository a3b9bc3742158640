import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export interface Relay {
  /** The same database through the relay. */
  readonly url: string;
  /** How often `work`, alone on one warm connection, waited for an answer of the server before it settled. */
  count(work: () => Promise<unknown>): Promise<number>;
  close(): void;
}

/** Stands between a client and PostgreSQL, and counts how often the talk turns from asking to answering. */
export async function startRelay(databaseUrl: string): Promise<Relay> {
  const target = new URL(databaseUrl);
  let turns = 0;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port), target.hostname);
    let asking = false;
    client.on("data", (bytes) => {
      asking = true;
      upstream.write(bytes);
    });
    upstream.on("data", (bytes) => {
      if (asking) turns += 1;
      asking = false;
      client.write(bytes);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.on("close", () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as net.AddressInfo).port);
  url.hostname = "127.0.0.1";
  return {
    url: url.href,
    async count(work) {
      // What nobody waited for before is not its own; the last to come is the call to who follows changes.
      await pause(80);
      const before = turns;
      await work();
      return turns - before;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
