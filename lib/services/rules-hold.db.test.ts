import { afterAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { loadBookingTimes } from "@/lib/availability/load-booking-times";
import { newService } from "@/lib/core/scheduling/service-bounds";
import { toIso } from "@/lib/core/time/iso";
import { addResources } from "@/lib/places/add-resources";
import { saveKind } from "@/lib/places/save-kind";
import { booked, wish } from "@/tests/booking/wishes";
import { createTenant, memberScope, publicScope } from "@/tests/factories";
import { saveService } from "./save-service";
import { saveServiceInput } from "./schema";

afterAll(closePool);

// Wednesday, two days after the Monday on which it all happens; everybody works from 9:00 to 12:00.
const day = "2026-03-04";

/** A practice of two professionals whose one service was saved through its form. */
async function practiceWith(typed: Record<string, unknown>) {
  const at = await createTenant({ professionals: 2, hours: { startMinute: 540, endMinute: 720 } });
  const owner = memberScope(at, "owner");
  const [ana = "", luz = ""] = at.professionalIds;
  const kind = await saveKind(owner, { kindId: undefined, name: "Cabina" });
  const kindId = kind.ok ? kind.value.id : "";
  await addResources(owner, { kindId, siteId: null, name: "Cabina", count: 1 });
  const saved = await saveService(
    owner,
    saveServiceInput.parse({
      ...{ name: "Masaje", active: "on", ...newService, professionalIds: [ana, luz] },
      ...(typed.resourceKindId ? { ...typed, resourceKindId: kindId } : typed),
      ...(typed.slow ? { durations: { [luz]: "60" } } : {}),
    }),
  );
  const serviceId = saved.ok ? saved.value.id : "";
  const starts = async (professionalId: string) => {
    const times = await loadBookingTimes(publicScope(at), { serviceId, professionalId });
    return (times?.slots ?? []).flatMap(({ startMinute, seatsLeft }) => {
      const start = toIso(startMinute, at.tenant.timeZone);
      if (!start.startsWith(day)) return [];
      return [start.slice(11, 16) + (seatsLeft === undefined ? "" : ` (${seatsLeft})`)];
    });
  };
  const book = (clock: string) =>
    booked(publicScope(at), wish({ serviceId, professionalId: ana }, `${day}T${clock}`));
  return { ana, luz, starts, book };
}

describe("a rule that was saved holds: once somebody is booked at 10:00", () => {
  test.each([
    ["a step", { stepMinutes: "60" }, "09:00 11:00", "09:00 10:00 11:00"],
    [
      "time before and after",
      { bufferBeforeMinutes: "15", bufferAfterMinutes: "30" },
      "11:30",
      "09:00 09:30 10:00 10:30 11:00 11:30",
    ],
    ["no gaps", { packTightly: "on", durationMinutes: "50" }, "09:00 09:10 10:50 11:10", ""],
    ["a maximum a day", { dailyMax: "1" }, "", "09:00 09:30 10:00 10:30 11:00 11:30"],
    [
      "a room that all need",
      { resourceKindId: "on" },
      "09:00 09:30 10:30 11:00 11:30",
      "09:00 09:30 10:30 11:00 11:30",
    ],
    [
      "somebody's own duration",
      { slow: true },
      "09:00 09:30 10:30 11:00 11:30",
      "09:00 09:30 10:00 10:30 11:00",
    ],
    [
      "a session for three",
      { capacity: "3" },
      "09:00 (3) 09:30 (3) 10:00 (2) 10:30 (3) 11:00 (3) 11:30 (3)",
      "09:00 (3) 09:30 (3) 10:00 (3) 10:30 (3) 11:00 (3) 11:30 (3)",
    ],
    ["a horizon of two days", { horizonDays: "2" }, "09:00 09:30 10:30 11:00 11:30", ""],
  ])("%s", async (_, typed, withAna, withLuz) => {
    const { ana, luz, starts, book } = await practiceWith(typed);
    await book("10:00");
    expect((await starts(ana)).join(" ")).toBe(withAna);
    if (withLuz) expect((await starts(luz)).join(" ")).toBe(withLuz);
  });

  test("a horizon that ends before offers nothing", async () => {
    const { ana, starts } = await practiceWith({ horizonDays: "1" });
    expect(await starts(ana)).toEqual([]);
  });
});
