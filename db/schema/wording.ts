import { sql } from "drizzle-orm";
import { check, foreignKey, integer, jsonb, text, unique } from "drizzle-orm/pg-core";
import { type WordTexts, wordLocales } from "@/lib/core/wording/texts";
import { tenantTable } from "../tenant-table";
import { createdAt, instant, oneOf } from "./columns";
import { tenant } from "./platform";

/** A practice's own words for one of our mails in one language. Which mails there are the code alone knows. */
export const messageWording = tenantTable(
  "message_wording",
  {
    wordSet: text().notNull(),
    locale: text({ enum: wordLocales }).notNull(),
    /** Null: ours. */
    texts: jsonb().$type<WordTexts>(),
    /** Those that gave way to ours, until others are written. */
    formerTexts: jsonb().$type<WordTexts>(),
    /** 1, 2, 3 … with each change. */
    version: integer().notNull().default(1),
    updatedBy: text(),
    updatedAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("message_wording_set").on(table.tenantId, table.wordSet, table.locale),
    check("message_wording_locale", sql`${table.locale} IN ${oneOf(wordLocales)}`),
    check("message_wording_former", sql`${table.texts} IS NULL OR ${table.formerTexts} IS NULL`),
  ],
);
