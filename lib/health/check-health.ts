import "server-only";
import { lookUp } from "@/db/scope";

export type Health = { readonly status: "ok" | "unavailable"; readonly database: "up" | "down" };

const patienceMs = 1_000;

/** One question at a time is enough, however many ask while the database hangs. */
let asking: Promise<boolean> | undefined;

/** Answers within about a second, also when the database does not. */
export async function checkHealth(): Promise<Health> {
  asking ??= askDatabase().finally(() => {
    asking = undefined;
  });
  const isUp = await Promise.race([asking, later()]);
  return isUp ? { status: "ok", database: "up" } : { status: "unavailable", database: "down" };
}

async function askDatabase(): Promise<boolean> {
  try {
    await lookUp((sql) => sql`SELECT 1`);
    return true;
  } catch {
    return false;
  }
}

function later(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), patienceMs).unref());
}
