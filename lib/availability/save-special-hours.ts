import "server-only";
import type { z } from "zod";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayActOnTimeOf } from "@/lib/core/tenancy/permissions";
import { addDays } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { overlaps } from "@/lib/core/time/interval";
import { daysInterval, localDateOf } from "@/lib/core/time/zone";
import { askedFirst, changeHours } from "./left-outside";
import { selectSites } from "./opening-store";
import { type SpecialDayView, specialDaysOf } from "./special-day";
import { deleteSpecialHours, insertSpecialHours, lockSpecialHours } from "./special-store";
import type { StandingDetail } from "./standing-detail";
import { lockProfessionals, selectProfessionals } from "./store";
import type { saveSpecialHoursInput } from "./week-schema";

export type SaveSpecialHoursCode =
  | "forbidden"
  | "not_found"
  | "in_the_past"
  | "windows_overlap"
  | "special_hours_exist"
  | "version_conflict"
  | "confirmation_needed";

type Detail = StandingDetail | { readonly index: number } | { readonly day: SpecialDayView };

/**
 * Sets the hours of one date, in place of a professional's weekly ones, or as the limits of everybody's. Appointments
 * that fall outside stay, and the person first confirms how many they are. A date that has special hours is changed only
 * by who saw them: `special_hours_exist` and `version_conflict` say what they are, and overwrite nothing.
 */
export function saveSpecialHours(
  scope: TenantScope,
  input: z.output<typeof saveSpecialHoursInput>,
): Promise<Result<SpecialDayView, SaveSpecialHoursCode, Detail>> {
  const { date, note = null } = input;
  const professionalId = input.who === "everybody" ? null : input.who;
  const which = { professionalId, date };
  const given = input.closed ? [] : input.windows;
  const windows = given.flatMap((window) => window ?? []);
  const saving = withTenant(scope, async (tx) => {
    if (date < localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone))
      return fail("in_the_past");
    const clash = overlappingIndex(given);
    if (clash !== undefined) return fail("windows_overlap", { index: clash });
    if (!mayActOnTimeOf(scope.actor, professionalId)) {
      return fail(professionalId ? "not_found" : "forbidden");
    }
    if (!(await isOurs(tx, scope, professionalId, windows))) return fail("not_found");
    const [before] = specialDaysOf(await lockSpecialHours(tx, scope, which));
    if (before && before.revision !== input.expectedRevision) {
      const code = input.expectedRevision ? "version_conflict" : "special_hours_exist";
      return fail(code, { day: before });
    }
    const rows = windows.length > 0 ? windows : [{ startMinute: null, endMinute: null }];
    // What begins on the eve may end on the date, and what begins on it may end on the next.
    const span = daysInterval(addDays(date, -1), addDays(date, 1), scope.tenant.timeZone);
    const asked = {
      professionalId,
      from: new Date(Math.max(scope.nowMs, toMs(span.startMinute))),
      to: new Date(toMs(span.endMinute)),
      confirmed: input.confirmedStanding,
    };
    await changeHours(tx, scope, asked, async () => {
      await deleteSpecialHours(tx, scope, which);
      await insertSpecialHours(tx, scope, which, note, rows);
    });
    await writeAudit(tx, scope, {
      action: "hours:edit",
      subjectType: "special_hours",
      subjectId: professionalId ?? undefined,
      detail: { change: before ? "changed" : "added", date, windows, note, before },
    });
    const [saved] = specialDaysOf(await lockSpecialHours(tx, scope, which));
    return saved ? ok(saved) : fail("not_found");
  });
  return askedFirst(saving);
}

type Window = SpecialDayView["windows"][number];

function overlappingIndex(windows: readonly (Window | null)[]): number | undefined {
  const found = windows.findIndex(
    (window, index) =>
      window && windows.slice(0, index).some((other) => other && overlaps(other, window)),
  );
  return found === -1 ? undefined : found;
}

/** The professional is held until the transaction ends; for everybody's hours all of them are. */
async function isOurs(
  tx: Tx,
  scope: TenantScope,
  professionalId: string | null,
  windows: readonly Window[],
): Promise<boolean> {
  const ids =
    professionalId === null
      ? (await selectProfessionals(tx, scope)).map(({ id }) => id).sort()
      : [professionalId];
  const locked = ids.length === 0 ? [] : await lockProfessionals(tx, scope, ids);
  const siteIds = new Set(windows.flatMap(({ siteId }) => siteId ?? []));
  const sites = siteIds.size === 0 ? [] : await selectSites(tx, scope);
  return (
    locked.length === ids.length && [...siteIds].every((id) => sites.some((each) => each.id === id))
  );
}
