import { and, eq } from "drizzle-orm";
import { delayNotice } from "@/db/schema";
import { withTenant } from "@/db/scope";
import { announceDelay } from "@/lib/delays/announce-delay";
import { loadPreview } from "@/lib/delays/load-preview";
import { announceDelayInput, delayInput } from "@/lib/delays/schema";
import { everybody, type Line } from "./line";
import type { Side } from "./world";

const roles = everybody;

/** What can be done with a professional's being late. */
export const delayLines: Readonly<Record<string, Line>> = {
  announceDelayAction: { roles, input: shown },
  endDelayAction: { roles, input: async (side) => ({ delayId: await announced(side) }) },
  undoDelayAction: { roles, input: async (side) => ({ delayId: await announced(side) }) },
  noteToldAction: {
    roles,
    input: async (side) => ({
      noticeId: await noticeOf(side, await announced(side)),
      isTold: "on",
    }),
  },
};

/** Late by four hours, with what that means for somebody who is to come today. */
async function shown(side: Side) {
  await side.bookToday();
  const { professionalId } = side;
  const late = { professionalId, kind: "late", minutes: 240, mode: "tell" };
  const preview = await loadPreview(side.owner, delayInput.parse(late));
  if (!preview.ok) throw new Error(`Not laid out: ${preview.code}`);
  const { asOfMinute, seen } = preview.value;
  return { ...late, asOfMinute, seen };
}

async function announced(side: Side): Promise<string> {
  const made = await announceDelay(side.owner, announceDelayInput.parse(await shown(side)));
  if (!made.ok) throw new Error(`Not announced: ${made.code}`);
  return made.value.id;
}

async function noticeOf({ owner }: Side, delayId: string): Promise<string> {
  const [notice] = await withTenant(owner, (tx) =>
    tx
      .select({ id: delayNotice.id })
      .from(delayNotice)
      .where(and(eq(delayNotice.tenantId, owner.tenant.id), eq(delayNotice.delayId, delayId))),
  );
  return notice?.id ?? "";
}
