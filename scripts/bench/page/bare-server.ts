import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { gzipSync } from "node:zlib";

/** A server that knows one answer, compressed. */
export async function bareServer(html: string) {
  const workerData = gzipSync(html);
  const worker = new Worker(new URL("./bare-thread.mjs", import.meta.url), { workerData });
  const [port] = await once(worker, "message");
  return { url: `http://127.0.0.1:${port}/`, close: () => worker.terminate() };
}
