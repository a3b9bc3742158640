import type { TenantScope } from "@/db/scope";
import type {
  PlacementCode,
  PlacementDecision,
  ReservedFor,
} from "@/lib/appointments/decide-placement";
import { decideVisit } from "@/lib/core/appointments/decide-visit";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import type { ReadPart } from "./read-parts";
import { policyFor } from "./read-visits";

type Asked = {
  readonly startMinute: number;
  readonly siteId?: string | null | undefined;
  readonly outsideHours?: boolean | undefined;
};

/** Where each part of a visit will stand, by the engine and by who asks. */
export function decideParts(
  scope: TenantScope,
  parts: readonly ReadPart[],
  { startMinute, siteId, outsideHours }: Asked,
): Result<readonly PlacementDecision[], PlacementCode, ReservedFor> {
  const { tenant, nowMs } = scope;
  const insists = policyFor(scope) === "staff" && outsideHours === true;
  const policy = insists ? "staff_outside_hours" : policyFor(scope);
  const request = { startMinute, ...(siteId === undefined ? {} : { siteId }) };
  const decided = decideVisit(parts, request, toMinute(nowMs), policy);
  if (!decided.ok) {
    const { code, detail } = decided;
    if (code === "unknown_professional") return fail(unknownCode(parts));
    if (!detail) return fail(code);
    const levels = parts[0]?.day.levels ?? [];
    const levelName = levels.find(([level]) => level === detail.level)?.[1] ?? "";
    return fail(code, { levelName, until: toIso(detail.untilMinute, tenant.timeZone) });
  }
  return ok(decided.value.map((decision) => ({ ...decision, mostLanes: null, insists })));
}

/** The engine knows only professionals who give the service; whether those who were asked exist is said apart. */
function unknownCode(parts: readonly ReadPart[]): "not_found" | "professional_unavailable" {
  const isKnown = ({ professionalId, day }: ReadPart) =>
    professionalId === "any" || day.professionalKnown;
  return parts.every(isKnown) ? "professional_unavailable" : "not_found";
}
