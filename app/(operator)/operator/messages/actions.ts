"use server";

import { refresh } from "next/cache";
import { operatorAction } from "@/lib/auth/actions";
import { discardDead } from "@/lib/operator/discard-dead";
import { dismissFailure } from "@/lib/operator/dismiss-failure";
import { retryDead } from "@/lib/operator/retry-dead";
import { deadMessageInput, failureInput } from "@/lib/operator/schema";

const shown = { after: () => refresh() };

export const retryDeadAction = operatorAction(deadMessageInput, retryDead, shown);

export const discardDeadAction = operatorAction(deadMessageInput, discardDead, shown);

export const dismissFailureAction = operatorAction(failureInput, dismissFailure, shown);
