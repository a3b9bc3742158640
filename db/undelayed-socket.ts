import net from "node:net";

/** What postgres.js knows of where to connect to. */
type Target = {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path: string | false | undefined;
};

/**
 * A connection that sends small packets at once (TCP_NODELAY, which libpq sets and postgres.js does not): else what is
 * sent behind a query that is on its way waits until that one is answered. What is written in one turn of the loop, like
 * a query and its COMMIT, leaves as one packet.
 */
export function undelayedSocket({ host, port, path }: Target): net.Socket {
  const [name = "localhost", number = 5432] = [host[0], port[0]];
  const socket = path ? net.connect(path) : net.connect(number, name);
  // For TLS postgres.js asks its sockets for the server's name.
  return Object.assign(gathering(socket.setNoDelay(true)), { host: name, port: number });
}

/**
 * postgres.js writes what is long at once, and what is short, like a COMMIT behind it, at the end of the turn: so what is
 * long waits for that. To write is dear, dearer than all else that a short transaction costs this process.
 */
function gathering(socket: net.Socket): net.Socket {
  const write = socket.write.bind(socket);
  const letGo = () => socket.uncork();
  const atTheEndOfTheTurn = () => setImmediate(letGo);
  socket.write = ((...given: Parameters<typeof write>) => {
    if (given[0].length >= 1024 && socket.writableCorked === 0) {
      socket.cork();
      process.nextTick(atTheEndOfTheTurn);
    }
    return write(...given);
  }) as typeof socket.write;
  return socket;
}
