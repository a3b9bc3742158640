import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, text } from "drizzle-orm/pg-core";
import { tenantTable } from "../tenant-table";
import { createdAt } from "./columns";
import { tenant } from "./platform";

export const client = tenantTable(
  "client",
  {
    name: text().notNull(),
    /** Lower case. */
    email: text(),
    /** E.164. A family may share it, and the e-mail. */
    phone: text(),
    document: text(),
    birthDate: date({ mode: "string" }),
    /** What priority rules ask for: "embarazo", "crónico" … */
    traits: text().array().notNull().default(sql`'{}'`),
    locale: text(),
    notes: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    // Lower case in the column: an index on lower(email) would go unused, lower() is not leakproof under RLS.
    index("client_email").on(table.tenantId, table.email),
    check("client_email_case", sql`${table.email} = lower(${table.email})`),
    index("client_phone").on(table.tenantId, table.phone),
    index("client_name").on(table.tenantId, sql`lower(${table.name})`),
  ],
);
