"use server";

import { redirect } from "next/navigation";
import { portalAction } from "@/lib/auth/actions";
import { answerTimes } from "@/lib/delays/answer-times";
import { answerTimesInput } from "@/lib/delays/schema";

const outcomes = { accepted: "?done=moved", cancelled: "?done=cancelled", kept: "" } as const;

export const answerTimesAction = portalAction(answerTimesInput, answerTimes, {
  after: ({ tenant }, { id, reply }) => redirect(`/${tenant.slug}/my/${id}${outcomes[reply]}`),
});
