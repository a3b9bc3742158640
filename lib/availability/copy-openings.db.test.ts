import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import type { TenantScope } from "@/db/scope";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { copyOpenings, previewCopiedOpenings } from "./copy-openings";
import { openHours } from "./open-hours";
import { openHoursInput } from "./opening-schema";
import { removeOpenings } from "./remove-openings";
import { copyOpeningsInput } from "./week-schema";

// It is Monday 2 March 2026, 08:00 in Santo Domingo.
let at: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({ professionals: 2 });
  desk = memberScope(at, "staff");
  await open({ dates: ["2026-03-03", "2026-03-05"], professionalIds: at.professionalIds });
  const night = { start: "22:00", end: "02:00", endsNextDay: true };
  await open({ dates: ["2026-03-08"], windows: [night] });
});
afterAll(closePool);

async function open(given: Record<string, unknown>) {
  const opened = await openHours(
    desk,
    openHoursInput.parse({
      professionalIds: [at.professionalId],
      windows: [{ start: "09:00", end: "12:00" }],
      ...given,
    }),
  );
  if (!opened.ok) throw new Error(opened.code);
}

const input = (fromWeek: string, toWeek: string, confirmedLeftOut?: number) =>
  copyOpeningsInput.parse({ fromWeek, toWeek, confirmedLeftOut });

describe("copying a week of openings", () => {
  test("repeats each on its weekday and wall clock, as one batch that one click undoes", async () => {
    const asked = input("2026-03-04", "2026-03-12");
    const shown = await previewCopiedOpenings(desk, asked);
    expect(shown.ok && shown.value.stretches).toHaveLength(5);
    expect(shown.ok && shown.value.conflicts).toEqual([]);
    const copied = await copyOpenings(desk, asked);
    if (!copied.ok) throw new Error(copied.code);
    expect(copied.value.openings.map(({ start, end }) => `${start} ${end}`).sort()).toEqual([
      "2026-03-10T09:00:00-04:00 2026-03-10T12:00:00-04:00",
      "2026-03-10T09:00:00-04:00 2026-03-10T12:00:00-04:00",
      "2026-03-12T09:00:00-04:00 2026-03-12T12:00:00-04:00",
      "2026-03-12T09:00:00-04:00 2026-03-12T12:00:00-04:00",
      "2026-03-15T22:00:00-04:00 2026-03-16T02:00:00-04:00",
    ]);
    const { batchId } = copied.value;
    expect(await removeOpenings(desk, { batchId })).toMatchObject({ ok: true });
    const again = await previewCopiedOpenings(desk, asked);
    expect(again.ok && again.value.stretches).toHaveLength(5);
  });

  test("leaves out what is open already, once the person knows how much that is", async () => {
    await open({ dates: ["2026-03-17"], windows: [{ start: "11:00", end: "13:00" }] });
    const shown = await previewCopiedOpenings(desk, input("2026-03-02", "2026-03-16"));
    expect(shown).toMatchObject({
      value: { conflicts: [{ date: "2026-03-17", reason: "opening_overlaps" }] },
    });
    for (const told of [undefined, 0, 2]) {
      expect(await copyOpenings(desk, input("2026-03-02", "2026-03-16", told))).toMatchObject({
        code: "openings_conflict",
      });
    }
    const copied = await copyOpenings(desk, input("2026-03-02", "2026-03-16", 1));
    expect(copied.ok && copied.value.openings).toHaveLength(4);
  });

  test("of two people at once is made once", async () => {
    const asked = input("2026-03-02", "2026-03-23");
    const both = await Promise.all([copyOpenings(desk, asked), copyOpenings(desk, asked)]);
    expect(both.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual([
      "ok",
      "openings_conflict",
    ]);
  });

  test("of an empty week, into the same week or into the past is refused", async () => {
    expect(await copyOpenings(desk, input("2026-06-01", "2026-06-08"))).toMatchObject({
      code: "nothing_to_copy",
    });
    expect(await copyOpenings(desk, input("2026-03-02", "2026-03-08"))).toMatchObject({
      code: "reversed_range",
    });
    const later = memberScope(at, "staff", { nowMs: Date.UTC(2026, 3, 20) });
    expect(await copyOpenings(later, input("2026-03-02", "2026-04-06", 5))).toMatchObject({
      code: "nothing_to_open",
    });
  });
});
