import { nowMs } from "@/lib/clock";
import type { MarkAnswer, RefusedMark } from "@/lib/core/offline/mark-answer";
import { mostMarksAtOnce } from "../marks-bounds";
import { dropMarks, type KeptMark, readKeptMarks } from "./kept-marks";
import { onlyHere } from "./only-here";
import { patienceMs } from "./watch-connection";

export type Sending =
  /** All were answered: how many are done, and which were not. */
  | {
      readonly state: "answered";
      readonly done: number;
      readonly refused: readonly RefusedMark[];
    }
  /** No connection, or a server that is busy: they are kept and sent later. */
  | { readonly state: "away" }
  /** The login is over: they are kept until the same person logs in again. */
  | { readonly state: "login" }
  /** The whole place is closed to this person (key of messages/errors). */
  | { readonly state: "closed"; readonly code: string };

/** Sends what a seat's person noted on this device, in order; of several tabs one does. */
export function sendMarks(slug: string, owner: string): Promise<Sending> {
  return onlyHere(async () => {
    const refused: RefusedMark[] = [];
    let done = 0;
    for (;;) {
      const answered = new Set(refused.map(({ id }) => id));
      const waiting = (await readKeptMarks(slug)).filter(
        (each) => each.owner === owner && !answered.has(each.id),
      );
      if (waiting.length === 0) return { state: "answered", done, refused };
      const outcome = await post(slug, waiting.slice(0, mostMarksAtOnce));
      if ("state" in outcome) return outcome;
      const settled = outcome.answers.filter((each) => each.outcome !== "refused");
      await dropMarks(slug, new Set(settled.map(({ id }) => id)));
      done += settled.length;
      refused.push(...outcome.answers.filter((each) => each.outcome === "refused"));
    }
  });
}

async function post(
  slug: string,
  marks: readonly KeptMark[],
): Promise<{ readonly answers: readonly MarkAnswer[] } | Exclude<Sending, { state: "answered" }>> {
  const body = {
    sentAtMs: nowMs(),
    marks: marks.map(({ id, nonce, box }) => ({ id, nonce, box })),
  };
  try {
    const response = await fetch(`/api/day-list/${slug}/marks`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.ok) return await response.json();
    if (response.status === 401) return { state: "login" };
    if (response.status !== 403 && response.status !== 404) return { state: "away" };
    return { state: "closed", code: (await response.json()).code };
  } catch {
    return { state: "away" };
  }
}
