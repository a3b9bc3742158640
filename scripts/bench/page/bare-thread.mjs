import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

// The floor: the same bytes from memory, by Node alone, in a thread of its own.
const server = createServer((_request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Encoding", "gzip");
  response.end(workerData);
});
server.listen(0, "127.0.0.1", () => parentPort?.postMessage(server.address()?.port));
