import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import type { Suggestion } from "@/lib/core/delays/delay-day";
import type { DelayWay } from "@/lib/core/delays/words";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { reachOf } from "./chosen-ways";
import { type LaidOut, type LayOutCode, layOut } from "./lay-out";
import type { DelayInput } from "./schema";
import type { AffectedView, DelayPreview } from "./views";

/** What a delay would mean now. Changes nothing. */
export async function loadPreview(
  scope: TenantScope,
  input: DelayInput,
): Promise<Result<DelayPreview, LayOutCode>> {
  if (!mayActOnProfessional(scope.actor, input.professionalId)) return fail("not_found");
  const nowMinute = toMinute(scope.nowMs);
  const laidOut = await readTenant(scope, (tx) => layOut(tx, scope, input, nowMinute));
  if (!laidOut.ok) return laidOut;
  const { plan, walkIns, seen } = laidOut.value;
  const stays = plan.suggestions.some(({ way }) => way !== "shift");
  return ok({
    affected: plan.suggestions.flatMap((each) => affectedView(scope, laidOut.value, each)),
    overtimeHelps: input.overtime || (input.mode === "move" && input.kind === "late" && stays),
    ...{ walkIns, seen, asOfMinute: nowMinute },
  });
}

function affectedView(
  scope: TenantScope,
  { rows, times }: LaidOut,
  { id, startMinute, expectedMinute, way }: Suggestion,
): AffectedView[] {
  const row = rows.find((each) => each.id === id);
  if (!row) return [];
  const iso = (minute: number) => toIso(minute, row.timeZone ?? scope.tenant.timeZone);
  const asked = times.get(id) ?? [];
  const choices: readonly DelayWay[] = [
    ...(way === "shift" ? (["shift"] as const) : []),
    "tell",
    ...(asked.length > 0 ? (["propose"] as const) : []),
  ];
  return [
    {
      ...{
        id,
        clientId: row.client.id,
        clientName: row.client.name,
        service: row.service.name,
        choices,
      },
      ...{ start: iso(startMinute), expected: iso(expectedMinute), suggested: way },
      reach: {
        tell: reachOf(scope, row, "tell"),
        propose: reachOf(scope, row, "propose"),
        shift: reachOf(scope, row, "shift"),
      },
      times: asked.map(iso),
    },
  ];
}
