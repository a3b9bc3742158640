import { index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { doorPolicies } from "../tenant-table";
import { createdAt } from "./columns";

/** Provider callbacks already handled; duplicates stop here. */
export const webhookEvent = pgTable(
  "webhook_event",
  { provider: text().notNull(), eventId: text().notNull(), receivedAt: createdAt() },
  (table) => [
    primaryKey({ columns: [table.provider, table.eventId] }),
    index("webhook_event_received").on(table.receivedAt),
    ...doorPolicies("system"),
  ],
);

/** Mail of the inbox driver, for demos and development. */
export const inboxMessage = pgTable(
  "inbox_message",
  {
    id: uuid().primaryKey().defaultRandom(),
    idempotencyKey: text().notNull(),
    sender: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    plain: text().notNull(),
    attachments: jsonb()
      .$type<{ filename: string; contentType: string; content: string }[]>()
      .notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("inbox_message_key").on(table.idempotencyKey),
    index("inbox_message_created").on(table.createdAt),
    ...doorPolicies("system"),
  ],
);
