import "server-only";
import { createHash } from "node:crypto";
import { readTenant, type TenantScope } from "@/db/scope";
import type { Weekday } from "@/lib/core/time/civil";
import { isUuid } from "@/lib/core/uuid";
import { selectProfessionals, selectWeeklyHours } from "./store";

export type WeeklyWindowView = {
  readonly kind: "work" | "break";
  readonly weekday: Weekday;
  /** Minutes of the day, 0 to 1440; above it the window goes on after midnight. */
  readonly startMinute: number;
  readonly endMinute: number;
};

export type WeeklyHours = {
  readonly professional: Awaited<ReturnType<typeof selectProfessionals>>[number];
  readonly windows: readonly WeeklyWindowView[];
  /** Tells one state of the hours from another: sent back when they are replaced. */
  readonly revision: string;
};

/** A professional's weekly hours; undefined for an id that the tenant does not have. */
export async function loadWeeklyHours(
  scope: TenantScope,
  professionalId: string,
): Promise<WeeklyHours | undefined> {
  if (!isUuid(professionalId)) return undefined;
  const [[professional], rows] = await readTenant(scope, (tx) =>
    Promise.all([
      selectProfessionals(tx, scope, [professionalId]),
      selectWeeklyHours(tx, scope, professionalId),
    ]),
  );
  if (!professional) return undefined;
  const windows = rows.map(({ professionalId: _, ...window }) => window);
  return { professional, windows, revision: revisionOf(windows) };
}

/** The same windows in the same order have the same revision. */
export function revisionOf(windows: readonly WeeklyWindowView[]): string {
  const facts = windows.map((w) => [w.kind, w.weekday, w.startMinute, w.endMinute]);
  return createHash("sha256").update(JSON.stringify(facts)).digest("base64url").slice(0, 22);
}
