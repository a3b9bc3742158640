import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { PageContent } from "@/lib/core/pages/section";
import { tenantTable } from "../tenant-table";
import { createdAt, instant } from "./columns";
import { tenant } from "./platform";

/**
 * The public page as its owner arranged it: one draft at most, and every version that was ever published, which
 * nothing changes any more. The newest published one is what visitors read.
 */
export const pageVersion = tenantTable(
  "page_version",
  {
    /** 1, 2, 3 … once published; null is the draft. */
    number: integer(),
    content: jsonb().$type<PageContent>().notNull(),
    publishedAt: instant(),
    publishedBy: text(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("page_version_number").on(table.tenantId, table.number),
    uniqueIndex("page_version_draft").on(table.tenantId).where(sql`number IS NULL`),
    check("page_version_published", sql`num_nulls(${table.number}, ${table.publishedAt}) <> 1`),
  ],
);

/** A picture that was uploaded: its files stand in the image store under the tenant's id and this hash. */
export const image = tenantTable(
  "image",
  {
    /** SHA-256 of what was uploaded, in hexadecimal. */
    hash: text().notNull(),
    /** As it was uploaded, upright. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** In which widths its files stand, the smallest first. */
    widths: integer().array().notNull(),
    uploadedBy: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId], foreignColumns: [tenant.id] }),
    unique("image_hash").on(table.tenantId, table.hash),
    check("image_size", sql`${table.width} > 0 AND ${table.height} > 0`),
    check("image_widths", sql`cardinality(${table.widths}) > 0`),
  ],
);
