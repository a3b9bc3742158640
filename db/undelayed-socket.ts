import net from "node:net";

/** What postgres.js knows of where to connect to. */
type Target = {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path: string | false | undefined;
};

/**
 * A connection that sends small packets at once (TCP_NODELAY, which libpq sets and postgres.js does not): else what is
 * sent behind a query that is on its way, like its COMMIT, waits until that one is answered.
 */
export function undelayedSocket({ host, port, path }: Target): net.Socket {
  const [name = "localhost", number = 5432] = [host[0], port[0]];
  const socket = path ? net.connect(path) : net.connect(number, name);
  // For TLS postgres.js asks its sockets for the server's name.
  return Object.assign(socket.setNoDelay(true), { host: name, port: number });
}
