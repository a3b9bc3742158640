import { fork } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { root } from "@/scripts/lib/paths";
import type { Act, Acted, Process } from "./acts";

type Answer = { readonly id: number; readonly error?: string } & Partial<Acted>;

const patienceMs = 25_000;

/** Starts tests/fault/messages/worker.ts and waits until it listens. `hear` is told all that it says. */
export async function startWorker(
  env: Record<string, string>,
  hear: (said: string) => void,
): Promise<Process> {
  const child = fork(`${root}/tests/fault/messages/worker.ts`, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    execArgv: ["tsx", pathToFileURL(`${root}/scripts/lib/allow-server-only.mjs`).href].flatMap(
      (each) => ["--import", each],
    ),
  });
  let first = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (said: string) => {
      if (first.length < 2_000) first += said;
      hear(said);
    });
  }
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on("message", (answer: Answer) => waiting.get(answer.id)?.(answer));
  const gone = once(child, "exit").then(() => {
    for (const settle of waiting.values()) settle({ id: 0, error: "the process died" });
  });
  let asked = 0;
  const answerTo = (id: number) =>
    new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      setTimeout(() => resolve({ id, error: "no answer" }), patienceMs).unref();
    }).finally(() => waiting.delete(id));
  const ready = await answerTo(0);
  if (ready.error) throw new Error(`The worker did not start: ${ready.error}\n${first}`);
  return {
    can: ({ kind, isOverApi }) => kind !== "book" || !isOverApi,
    async act(act: Act) {
      asked += 1;
      const answer = answerTo(asked);
      child.send({ id: asked, act }, () => {});
      if (!child.connected) throw new Error("the process died");
      const { id: _, error, ...acted } = await answer;
      if (error) throw new Error(error);
      return acted as Acted;
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
