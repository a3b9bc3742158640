"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/actions";
import { announceDelay } from "@/lib/delays/announce-delay";
import { endDelay } from "@/lib/delays/end-delay";
import { noteTold } from "@/lib/delays/note-told";
import { announceDelayInput, delayIdInput, toldByHandInput } from "@/lib/delays/schema";
import { undoDelay } from "@/lib/delays/undo-delay";

const shown = { after: () => refresh() };

export const announceDelayAction = tenantAction(
  "delay:announce",
  announceDelayInput,
  announceDelay,
  { after: ({ tenant }, { id }) => redirect(`/dashboard/${tenant.slug}/desk/late?done=${id}`) },
);

export const endDelayAction = tenantAction("delay:announce", delayIdInput, endDelay, shown);

export const undoDelayAction = tenantAction("delay:announce", delayIdInput, undoDelay, shown);

export const noteToldAction = tenantAction("delay:announce", toldByHandInput, noteTold, shown);
