import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { noteFailure } from "@/lib/alerts/note-failure";

type Job = { readonly job: string; readonly work: () => Promise<number> };

/** Rounds come every two seconds; nobody is missed to the second, and nothing forgotten to the minute. */
const last = new Map<string, number>();

/** Does a job at its first asking in a unit of time, of which `now` is the number; again where it failed. */
export async function onceIn(now: number, { job, work }: Job): Promise<number> {
  if (last.get(job) === now) return 0;
  last.set(job, now);
  const again = (error: unknown) => {
    last.delete(job);
    throw error;
  };
  return unlessItFails({ job, work: () => work().catch(again) });
}

/** Does a job; one that fails keeps no other back, and somebody hears of it. A database that is away ends all of it. */
export async function unlessItFails({ job, work }: Job): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (isConnectionFailure(error)) throw error;
    await noteFailure({ job, error });
    return 0;
  }
}
