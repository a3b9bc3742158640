import { readFileSync } from "node:fs";
import { anyFreePort } from "@/scripts/lib/free-port";
import { dataRoot } from "@/scripts/lib/paths";
import { serveBuild } from "@/scripts/lib/serve";
import { type Act, clientOf, type Process } from "./acts";

/** The production build: books through its API, and sends what is owed beside that. `hear` is told all that it said. */
export async function startServer(
  env: Record<string, string>,
  hear: (said: string) => void,
): Promise<Process> {
  const port = await anyFreePort();
  const own = { ...env, PORT: String(port), HOSTNAME: "127.0.0.1", RATE_LIMITS: "0" };
  const logFile = `${dataRoot}/logs/test-server-${port}.log`;
  const served = await serveBuild(own, logFile);
  return {
    can: ({ kind, isOverApi }) => kind === "book" && isOverApi,
    async act(act: Act) {
      const { serviceId, professionalId, start, slug } = act;
      const answer = await fetch(`${served.url}/api/v1/${slug}/appointments`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": act.key },
        body: JSON.stringify({ serviceId, professionalId, start, client: clientOf(act) }),
        signal: AbortSignal.timeout(25_000),
      });
      const body = (await answer.json()) as { id?: string; code?: string };
      if (answer.status >= 500) throw new Error(`The API answered ${answer.status}`);
      return body.id ? { appointmentId: body.id } : { refusal: body.code ?? "unknown" };
    },
    async kill() {
      killIfThere(served.pid);
      await served.ended;
      hear(readFileSync(logFile, "utf8"));
    },
  };
}

/** It may have died with the database. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
