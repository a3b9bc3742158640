"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { addScreen } from "@/lib/queue/add-screen";
import { addWalkIn } from "@/lib/queue/add-walk-in";
import { callNext } from "@/lib/queue/call-next";
import { callPerson } from "@/lib/queue/call-person";
import { leaveQueue } from "@/lib/queue/leave-queue";
import { putBack } from "@/lib/queue/put-back";
import { revokeScreen } from "@/lib/queue/revoke-screen";
import { saveQueueSettings } from "@/lib/queue/save-queue-settings";
import {
  addScreenInput,
  addWalkInInput,
  callNextInput,
  callPersonInput,
  entryInput,
  putBackInput,
  saveQueueSettingsInput,
  screenInput,
} from "@/lib/queue/schema";
import { showTicket } from "@/lib/queue/show-ticket";
import { skipPerson } from "@/lib/queue/skip-person";
import { startTurn } from "@/lib/queue/start-turn";

const shown = { after: () => refresh() };

export const addWalkInAction = tenantAction("queue:edit", addWalkInInput, addWalkIn, shown);

export const callNextAction = tenantAction("queue:edit", callNextInput, callNext, shown);

export const callPersonAction = tenantAction("queue:edit", callPersonInput, callPerson, shown);

export const startTurnAction = tenantAction("queue:edit", callPersonInput, startTurn, shown);

export const skipPersonAction = tenantAction("queue:edit", entryInput, skipPerson, shown);

export const leaveQueueAction = tenantAction("queue:edit", entryInput, leaveQueue, shown);

export const putBackAction = tenantAction("queue:edit", putBackInput, putBack, shown);

export const showTicketAction = tenantAction("queue:read", entryInput, showTicket);

export const addScreenAction = tenantAction("screen:edit", addScreenInput, addScreen, shown);

export const revokeScreenAction = tenantAction("screen:edit", screenInput, revokeScreen, shown);

export const saveQueueSettingsAction = tenantAction(
  "settings:edit",
  saveQueueSettingsInput,
  saveQueueSettings,
  shown,
);
