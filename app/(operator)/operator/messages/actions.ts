"use server";

import { refresh } from "next/cache";
import { operatorAction } from "@/lib/auth/actions";
import { discardDead } from "@/lib/operator/outbox/discard-dead";
import { retryDead } from "@/lib/operator/outbox/retry-dead";
import { deadMessageInput } from "@/lib/operator/outbox/schema";

const shown = { after: () => refresh() };

export const retryDeadAction = operatorAction(deadMessageInput, retryDead, shown);

export const discardDeadAction = operatorAction(deadMessageInput, discardDead, shown);
