import { createServer } from "node:net";

const loopbacks = ["127.0.0.1", "0.0.0.0", "::1"];

/** The first TCP port from `first` up that nobody on this machine listens on. */
export async function freePortFrom(first: number): Promise<number> {
  for (let port = first; port <= 65_535; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No TCP port is free from ${first} up.`);
}

/** Some free TCP port of the system's choice. */
export async function anyFreePort(): Promise<number> {
  const { port } = await listen(0, "127.0.0.1");
  return port;
}

async function isFree(port: number): Promise<boolean> {
  for (const host of loopbacks) {
    const { failure } = await listen(port, host);
    if (failure && failure !== "EADDRNOTAVAIL" && failure !== "EAFNOSUPPORT") return false;
  }
  return true;
}

function listen(port: number, host: string): Promise<{ port: number; failure?: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve({ port, failure: error.code ?? "UNKNOWN" }),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve({ port: taken }));
    });
  });
}
