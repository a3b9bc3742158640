import postgres from "postgres";
import { afterAll, expect, test } from "vitest";

const admin = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 1 });

afterAll(() => admin.end());

test("every table that a screen shows tells its room of any change, and no other does", async () => {
  const rows = await admin<{ relation: string; room: string; events: number }[]>`
    SELECT c.relname AS relation, replace(encode(t.tgargs, 'escape'), '\\000', '') AS room, t.tgtype::int AS events
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgfoid = 'app.tell_change()'::regprocedure AND t.tgenabled = 'O'`;
  const told = Object.fromEntries(rows.map(({ relation, room }) => [relation, room]));
  expect(told).toEqual(roomOfTable);
  const eachStatement = rows.filter(({ events }) => events !== afterAnyStatement);
  expect(eachStatement).toEqual([]);
});

/** pg_trigger.tgtype: INSERT (4), DELETE (8) and UPDATE (16), neither for each row (1) nor before (2). */
const afterAnyStatement = 28;

const roomOfTable = {
  ...{ appointment: "agenda", group_session: "agenda", slot_hold: "agenda" },
  ...{ weekly_hours: "hours", special_hours: "hours", holiday: "hours", opening: "hours" },
  ...{ time_off: "hours", reserved_hours: "hours" },
  ...{ queue_entry: "queue", queue_day: "queue", delay: "queue", delay_notice: "queue" },
  ...{ waitlist_entry: "waitlist", waitlist_offer: "waitlist", freed_time: "waitlist" },
  ...{ client: "clients", shared_document: "clients", mail_suppression: "clients" },
  phone_suppression: "clients",
  notification: "messages",
  ...{ service: "catalogue", professional: "catalogue", professional_service: "catalogue" },
  ...{
    membership: "catalogue",
    membership_grant: "catalogue",
    site: "catalogue",
    travel_time: "catalogue",
    tenant: "catalogue",
  },
  ...{ resource: "catalogue", resource_kind: "catalogue" },
  ...{ page_version: "page", image: "page" },
  ...{ priority_level: "catalogue", priority_rule: "catalogue" },
};
