import "server-only";
import { sql } from "drizzle-orm";
import { inboxMessage } from "@/db/schema";
import { withSystem } from "@/db/scope";
import type { MailMessage } from "./message";

/** Keeps a message for /dev/inbox. The same key stores nothing new. Returns the message's id. */
export function storeInboxMessage(message: MailMessage, idempotencyKey: string): Promise<string> {
  return withSystem(async (tx) => {
    const [stored] = await tx
      .insert(inboxMessage)
      .values({
        idempotencyKey,
        sender: message.from,
        recipient: message.to,
        subject: message.subject,
        html: message.html,
        plain: message.text,
        attachments: [...message.attachments],
      })
      .onConflictDoUpdate({
        target: inboxMessage.idempotencyKey,
        set: { idempotencyKey: sql`excluded.idempotency_key` },
      })
      .returning({ id: inboxMessage.id });
    if (!stored) throw new Error("The inbox did not keep the message");
    return stored.id;
  });
}
