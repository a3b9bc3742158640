import type * as schema from "../schema";
import type { DemoTenant } from "./demo-tenant";
import type { Random } from "./random";

/** Where a sample practice attends and in which rooms, as rows and as the engine needs them. */
export type Places = {
  readonly siteRows: (typeof schema.site.$inferInsert & { id: string })[];
  readonly wayRows: (typeof schema.travelTime.$inferInsert)[];
  readonly kindRows: (typeof schema.resourceKind.$inferInsert & { id: string })[];
  readonly roomRows: (typeof schema.resource.$inferInsert & Room)[];
};

export type Room = {
  readonly id: string;
  readonly kindId: string;
  /** Null is the main place. */
  readonly siteId: string | null;
};

export function placesOf(demo: DemoTenant, tenantId: string, random: Random): Places {
  const { sites = [], rooms = [] } = demo;
  const siteRows = sites.map(({ wayMinutes: _, ...site }, position) => ({
    ...{ ...site, tenantId, id: random.uuid(), position },
  }));
  const kinds = [...new Set(rooms.map(({ kind }) => kind))];
  const kindRows = kinds.map((name) => ({ tenantId, id: random.uuid(), name }));
  const named = rooms.flatMap(({ kind, names, site }) =>
    names.map((name) => ({ name, kindId: idOf(kindRows, kind), siteId: siteOf(siteRows, site) })),
  );
  return {
    siteRows,
    wayRows: sites.map(({ name, wayMinutes }) => ({
      ...{ tenantId, toSiteId: idOf(siteRows, name), minutes: wayMinutes },
    })),
    kindRows,
    roomRows: named.map((room, position) => ({ ...room, tenantId, id: random.uuid(), position })),
  };
}

/** Null for the main place. */
export function siteOf(rows: Places["siteRows"], name: string | undefined): string | null {
  return name === undefined ? null : idOf(rows, name);
}

export function idOf(rows: readonly { id: string; name: string }[], name: string): string {
  const row = rows.find((each) => each.name === name);
  if (!row) throw new Error(`Nothing is called ${name}`);
  return row.id;
}

/** Minutes from one place to another; none at the same place. */
export function wayBetween({ wayRows }: Places, one: string | null, other: string | null): number {
  if (one === other) return 0;
  const way = wayRows.find(({ toSiteId }) => toSiteId === (one ?? other));
  return way?.minutes ?? 0;
}
