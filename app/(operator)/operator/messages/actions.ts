"use server";

import { refresh } from "next/cache";
import { operatorAction } from "@/lib/auth/actions";
import { discardDead } from "@/lib/operator/discard-dead";
import { retryDead } from "@/lib/operator/retry-dead";
import { deadMessageInput } from "@/lib/operator/schema";

const shown = { after: () => refresh() };

export const retryDeadAction = operatorAction(deadMessageInput, retryDead, shown);

export const discardDeadAction = operatorAction(deadMessageInput, discardDead, shown);
