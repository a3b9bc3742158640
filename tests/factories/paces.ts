import { sql } from "drizzle-orm";
import { providerPace } from "@/db/schema";
import { withSystem } from "@/db/scope";

/** Every provider takes messages again, as after the pause that it asked for. */
export async function endPauses(): Promise<void> {
  await withSystem((tx) => tx.update(providerPace).set({ nextAt: sql`now()` }));
}
