import { sql } from "drizzle-orm";
import { check, index, text, unique, uuid } from "drizzle-orm/pg-core";
import { relations } from "../../lib/core/clients/relations";
import { refersTo, tenantTable } from "../tenant-table";
import { actorKinds } from "./appointments";
import { client } from "./clients";
import { createdAt, instant, oneOf } from "./columns";

/** Who looks after whom: in their portal the one sees, books and changes what is the other's. */
export const familyTie = tenantTable(
  "family_tie",
  {
    carerId: uuid().notNull(),
    personId: uuid().notNull(),
    /** What the person is to the carer. */
    relation: text({ enum: relations }).notNull(),
    /** From then on it opens nothing; kept so that it can be taken back. */
    endedAt: instant(),
    endedBy: text({ enum: actorKinds }),
    createdAt: createdAt(),
  },
  (table) => [
    refersTo(client, table.tenantId, table.carerId).onDelete("cascade"),
    refersTo(client, table.tenantId, table.personId).onDelete("cascade"),
    unique("family_tie_pair").on(table.tenantId, table.carerId, table.personId),
    index("family_tie_person").on(table.tenantId, table.personId),
    check("family_tie_relation", sql`${table.relation} IN ${oneOf(relations)}`),
    check("family_tie_ended", sql`(${table.endedAt} IS NULL) = (${table.endedBy} IS NULL)`),
  ],
);
