import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { documentKinds } from "@/lib/core/documents/limits";
import { refersTo, tenantTable } from "../tenant-table";
import { client } from "./clients";
import { createdAt, instant } from "./columns";
import { tenant } from "./platform";

/** A document that a practice shares with one of its clients. Whatever deletes the row, its file goes too (a trigger). */
export const sharedDocument = tenantTable(
  "shared_document",
  {
    clientId: uuid().notNull(),
    /** As the desk calls it, without what a file's name ends in. */
    name: text().notNull(),
    kind: text({ enum: documentKinds }).notNull(),
    sizeBytes: integer().notNull(),
    /** Where its file stands in the store; names nobody. */
    fileKey: text().notNull(),
    /** Whoever shared it, as they were called then. */
    sharedBy: text(),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    unique("shared_document_file").on(table.tenantId, table.fileKey),
    index("shared_document_client").on(table.tenantId, table.clientId),
    check("shared_document_kind", sql`${table.kind} IN ('pdf', 'jpeg', 'png')`),
    check("shared_document_size", sql`${table.sizeBytes} > 0`),
  ],
);

/**
 * A file that leaves the store: nothing names it any more, or an upload has begun and not ended. Who begins an upload
 * owes its removal until the row that names it stands.
 */
export const fileRemoval = tenantTable(
  "file_removal",
  {
    fileKey: text().notNull(),
    dueAt: instant().notNull(),
    /** While somebody is at it. */
    leasedUntil: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("file_removal_key").on(table.tenantId, table.fileKey),
  ],
);
