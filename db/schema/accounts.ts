import { sql } from "drizzle-orm";
import { check, foreignKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { refersTo, tenantTable } from "../tenant-table";
import { client } from "./clients";
import { createdAt, instant } from "./columns";
import { tenant } from "./platform";

/** The password that a client set for their portal, if they wanted one. */
export const clientAccount = tenantTable(
  "client_account",
  {
    clientId: uuid().notNull(),
    /** PHC string. */
    passwordHash: text().notNull(),
    createdAt: createdAt(),
    changedAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.clientId).onDelete("cascade"),
    unique("client_account_client").on(table.tenantId, table.clientId),
  ],
);

/** The code that was last mailed to an e-mail to enter the portals of whoever has it. The code is derived. */
export const entryCode = tenantTable(
  "entry_code",
  {
    /** Lower case. */
    email: text().notNull(),
    /** How often a code was tried. */
    attempts: smallint().notNull().default(0),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("entry_code_email").on(table.tenantId, table.email),
    check("entry_code_case", sql`${table.email} = lower(${table.email})`),
  ],
);
