import { Agent, get } from "node:http";

const warmupMs = 2_000;
const measuredMs = 6_000;
export const atOnce = 16;

export type Visits = {
  /** Milliseconds until the whole page had arrived. */
  readonly durations: readonly number[];
  readonly perSecond: number;
};

/** So many browsers at once that ask for a page again and again, compressed as they want it. Throws for any other answer. */
export async function visit(url: string): Promise<Visits> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  await visitFor(url, agent, warmupMs);
  const startedAt = performance.now();
  const durations = await visitFor(url, agent, measuredMs);
  const seconds = (performance.now() - startedAt) / 1_000;
  agent.destroy();
  return { durations, perSecond: durations.length / seconds };
}

async function visitFor(url: string, agent: Agent, ms: number): Promise<number[]> {
  const durations: number[] = [];
  const endAt = performance.now() + ms;
  const visitor = async () => {
    while (performance.now() < endAt) {
      const startedAt = performance.now();
      await arrived(url, agent);
      durations.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
  return durations;
}

function arrived(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent, headers: { "Accept-Encoding": "gzip" } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
      answer.resume().once("end", resolve).once("error", reject);
    });
    asked.once("error", reject);
  });
}
