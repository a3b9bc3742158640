import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { placeInQueue } from "@/lib/core/queue/place-in-queue";
import type { QueueState } from "@/lib/core/queue/state";
import { toIso } from "@/lib/core/time/iso";
import { readLine } from "./read-line";
import { type RunningLate, runningLate } from "./running-late";
import { findEntryByHash } from "./store";
import { queueTokenHash } from "./token";

/** What the link of a ticket tells: nothing by which its holder could be known. */
export type TurnView = {
  readonly number: number;
  readonly state: QueueState;
  /** 1 is next; null where they do not wait, or nobody is there for them. */
  readonly position: number | null;
  /** About when they are attended: ISO 8601 with the offset of the tenant's zone. */
  readonly about: string | null;
  /** Who called them, or will attend them. */
  readonly professional: { readonly name: string; readonly title: string | null } | null;
  readonly room: string | null;
  /** How late whoever attends them runs; null: not that anybody said. */
  readonly late: RunningLate | null;
};

/** Undefined alike for a token that never was, one of another tenant and one whose day is over. */
export async function loadTurn(scope: TenantScope, token: string): Promise<TurnView | undefined> {
  const hash = queueTokenHash(token);
  if (!hash) return undefined;
  return readTenant(scope, async (tx) => {
    const entryId = await findEntryByHash(tx, scope, hash);
    if (!entryId) return undefined;
    const { people, turns, professionals, delays } = await readLine(tx, scope);
    const own = people.find((each) => each.entryId === entryId);
    if (!own) return undefined;
    const waiting = people.filter(({ state }) => state === "waiting");
    const place =
      own.state === "waiting"
        ? placeInQueue(own.person, turns, new Set(waiting.map((each) => each.entryId)))
        : undefined;
    const attendantId = own.calledToId ?? own.professionalId;
    const professional = professionals.find(({ id }) => id === attendantId);
    const turn = turns.find(({ personId }) => personId === entryId);
    const byId = attendantId ?? turn?.professionalId;
    const late = delays.find(({ professionalId }) => professionalId === byId);
    return {
      ...{ number: own.number, state: own.state, room: own.room },
      position: place?.position ?? null,
      about: place ? toIso(place.startMinute, scope.tenant.timeZone) : null,
      professional: professional ? { name: professional.name, title: professional.title } : null,
      late: late ? runningLate(late, scope) : null,
    };
  });
}
