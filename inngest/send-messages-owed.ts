import "server-only";
import type { TenantScope } from "@/db/scope";
import { inngest } from "./client";
import { messagesOwed } from "./events";

type About = { readonly afterSeconds: number; readonly appointmentId: string | undefined };

/** Ids only; stable for one request, so that a repetition of it is the same event. Rejects when Inngest is away. */
export async function sendMessagesOwed(
  { tenant, nowMs }: TenantScope,
  { afterSeconds, appointmentId }: About,
): Promise<void> {
  const ts = nowMs + afterSeconds * 1000;
  const id = ["messages-owed", tenant.id, appointmentId ?? "all", ts].join(":");
  const data = { tenantId: tenant.id, ...(appointmentId ? { appointmentId } : {}) };
  await inngest.send(messagesOwed.create(data, { id, ...(afterSeconds > 0 ? { ts } : {}) }));
}
