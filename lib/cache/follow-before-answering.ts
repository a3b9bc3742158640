import type { ChangesSince } from "@/db/lookups";
import type { KnownChanges } from "./known-changes";

/**
 * Asks the database what changed before anything kept is shown: resolves once all that was committed before the call is
 * noted. One question at a time serves all who came before it was sent. Rejects where there is no answer.
 */
export function followBeforeAnswering(
  known: KnownChanges,
  ask: (since: string | null) => Promise<ChangesSince>,
): () => Promise<void> {
  let moment: string | null = null;
  let asked: Promise<void> = Promise.resolve();
  let toBeAsked: Promise<void> | undefined;

  const look = async () => {
    const news = await ask(moment);
    if (moment === null || news.missed) known.noteAll();
    for (const { tenantId, room } of news.changes) known.note(tenantId, room);
    moment = news.moment;
  };
  const next = async () => {
    await asked;
    toBeAsked = undefined;
    const answer = look();
    asked = answer.catch(() => {});
    return answer;
  };
  return () => {
    toBeAsked ??= next();
    return toBeAsked;
  };
}
