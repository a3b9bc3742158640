import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, text } from "drizzle-orm/pg-core";
import { optionalKinds } from "../../lib/core/notifications/kinds";
import { tenantTable } from "../tenant-table";
import { createdAt, instant, listOf } from "./columns";
import { tenant } from "./platform";

const withoutAccents = sql`regexp_replace(normalize(name, NFD), '[\\u0300-\\u036f]', '', 'g')`;

export const client = tenantTable(
  "client",
  {
    name: text().notNull(),
    /** Lower case. */
    email: text(),
    /** E.164. A family may share it, and the e-mail. */
    phone: text(),
    /** The number at which they agreed to be written to; counts only while it is theirs. */
    textsPhone: text(),
    /** Whether news reach them: by e-mail, or at a telephone at which they agreed to it. */
    isReached: boolean()
      .notNull()
      .generatedAlwaysAs(sql`coalesce(email, '') <> '' OR coalesce(texts_phone = phone, false)`),
    document: text(),
    birthDate: date({ mode: "string" }),
    /** What priority rules ask for: "embarazo", "crónico" … */
    traits: text().array().notNull().default(sql`'{}'`),
    locale: text(),
    /** IANA, as their browser said when they booked; null: not known. */
    timeZone: text(),
    notes: text(),
    /** Which messages they do without. */
    kindsOff: text({ enum: optionalKinds }).array().notNull().default(sql`'{}'`),
    /** Since when that is all of those that they may do without. */
    onlyEssentialSince: instant(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    /** The name as lists are sorted by it, accents aside. */
    plainName: text().generatedAlwaysAs(sql`lower(${withoutAccents})`),
    /** The name as it sounds, after a blank. See `soundOf`. */
    soundName: text().generatedAlwaysAs(
      sql`' ' || translate(regexp_replace(lower(${withoutAccents}), 'c([ei])', 's\\1', 'g'), 'zvh', 'sb')`,
    ),
    /** E-mail, telephone and document, this with and without its signs. */
    reachText: text().generatedAlwaysAs(
      sql`coalesce(lower(email), '') || ' ' || coalesce(phone, '') || ' ' || coalesce(lower(document), '') || ' ' ||
        coalesce(lower(regexp_replace(document, '[^[:alnum:]]', '', 'g')), '')`,
    ),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    // Lower case in the column: an index on lower(email) would go unused, lower() is not leakproof under RLS.
    index("client_email").on(table.tenantId, table.email),
    check("client_kinds_off", sql`${table.kindsOff} <@ ${listOf(optionalKinds)}`),
    check("client_email_case", sql`${table.email} = lower(${table.email})`),
    index("client_phone").on(table.tenantId, table.phone),
    index("client_plain_name").on(table.tenantId, table.plainName),
    // Read by app.search_clients alone: no operator of trigrams is leakproof.
    index("client_search")
      .using(
        "gin",
        table.tenantId,
        table.soundName.op("gin_trgm_ops"),
        table.reachText.op("gin_trgm_ops"),
      )
      .with({ gin_pending_list_limit: 256 }),
  ],
);
