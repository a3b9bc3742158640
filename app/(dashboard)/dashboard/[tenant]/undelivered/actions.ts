"use server";

import { refresh } from "next/cache";
import { tenantAction } from "@/lib/auth/actions";
import { handleUndelivered } from "@/lib/deliveries/handle-undelivered";
import { resumeMail } from "@/lib/deliveries/resume-mail";
import { resumeMailInput, sendAgainInput, undeliveredInput } from "@/lib/deliveries/schema";
import { sendAgain } from "@/lib/deliveries/send-again";

const shown = { after: () => refresh() };

export const handleUndeliveredAction = tenantAction(
  "notification:handle",
  undeliveredInput,
  handleUndelivered,
  shown,
);

export const sendAgainAction = tenantAction(
  "notification:handle",
  sendAgainInput,
  sendAgain,
  shown,
);

export const resumeMailAction = tenantAction(
  "notification:handle",
  resumeMailInput,
  resumeMail,
  shown,
);
