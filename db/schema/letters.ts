import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { LetterAbout } from "../../lib/core/setup/letter";
import { letterKinds } from "../../lib/core/setup/letter";
import { doorPolicies } from "../tenant-table";
import { createdAt, instant, oneOf } from "./columns";
import { userAccount } from "./platform";

/**
 * A mail of the platform to somebody who has an account, or asks for one, with a key in it that works once: the code of a
 * sign-up, or the link that sets a password. The key is derived from the row's id. A row is its own outbox.
 */
export const accountLetter = pgTable(
  "account_letter",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text({ enum: letterKinds }).notNull(),
    /** Lower case. */
    email: text().notNull(),
    /** Null where nobody has an account with that e-mail. */
    userId: uuid().references(() => userAccount.id, { onDelete: "cascade" }),
    locale: text().notNull(),
    about: jsonb().$type<LetterAbout>().notNull(),
    /** How often a wrong code was written. */
    attempts: smallint().notNull().default(0),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    /** When the next attempt to send it may start. */
    runAt: instant().notNull().default(sql`now()`),
    sendings: smallint().notNull().default(0),
    /** When it left, or was not sent because there was nobody to send it to. */
    doneAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    check("account_letter_kind", sql`${table.kind} IN ${oneOf(letterKinds)}`),
    check("account_letter_email_case", sql`${table.email} = lower(${table.email})`),
    index("account_letter_due").on(table.runAt).where(sql`done_at IS NULL`),
    index("account_letter_expires").on(table.expiresAt),
    ...doorPolicies("identity", "system"),
  ],
);
