import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { inboxMessage } from "@/db/schema";
import { withSystem } from "@/db/scope";
import { isUuid } from "@/lib/core/uuid";

/** Newest first, at most 200; only one recipient's where an address is given. */
export function readInbox(recipient: string | undefined): Promise<InboxEntry[]> {
  return withSystem((tx) =>
    tx
      .select({
        id: inboxMessage.id,
        sender: inboxMessage.sender,
        recipient: inboxMessage.recipient,
        subject: inboxMessage.subject,
        beginning: sql<string>`left(${inboxMessage.plain}, 400)`,
        attachmentCount: sql<number>`jsonb_array_length(${inboxMessage.attachments})`,
        createdAt: inboxMessage.createdAt,
      })
      .from(inboxMessage)
      .where(
        recipient ? eq(sql`lower(${inboxMessage.recipient})`, recipient.toLowerCase()) : undefined,
      )
      .orderBy(desc(inboxMessage.createdAt), desc(inboxMessage.id))
      .limit(200),
  );
}

export type InboxEntry = {
  readonly id: string;
  readonly sender: string;
  readonly recipient: string;
  readonly subject: string;
  /** The beginning of the plain text. */
  readonly beginning: string;
  readonly attachmentCount: number;
  readonly createdAt: Date;
};

/** Everybody who got mail, by address. */
export async function readRecipients(): Promise<string[]> {
  const rows = await withSystem((tx) =>
    tx
      .selectDistinct({ recipient: inboxMessage.recipient })
      .from(inboxMessage)
      .orderBy(inboxMessage.recipient)
      .limit(200),
  );
  return rows.map(({ recipient }) => recipient);
}

export type InboxMessage = typeof inboxMessage.$inferSelect;

export async function readInboxMessage(id: string): Promise<InboxMessage | undefined> {
  if (!isUuid(id)) return undefined;
  const rows = await withSystem((tx) =>
    tx.select().from(inboxMessage).where(eq(inboxMessage.id, id)).limit(1),
  );
  return rows[0];
}
