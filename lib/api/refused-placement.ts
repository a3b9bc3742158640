import type { RefusalDetail } from "@/lib/appointments/views";
import type { Failure } from "@/lib/core/result";
import type { ApiAnswer } from "./answer-response";

/** A time that was asked for and cannot be had: the part of the body that it is about, and what there is instead. */
export function refusedPlacement(
  { code, detail }: Failure<string, RefusalDetail>,
  { isVisit = false } = {},
): ApiAnswer {
  const path = isVisit && codesOfParts.includes(code) ? "parts" : pathOfCode[code];
  return {
    problem: {
      code,
      ...(path ? { fields: { [path]: code } } : {}),
      ...(detail ? { extensions: extensionsOf(detail) } : {}),
    },
  };
}

function extensionsOf({ alternatives, levelName, until }: RefusalDetail) {
  return {
    ...(alternatives ? { alternatives } : {}),
    ...(until ? { reservedFor: { level: levelName, until } } : {}),
  };
}

/** Of a visit it is not said which of its services they are about. */
const codesOfParts: readonly string[] = ["professional_unavailable", "service_inactive"];

const pathOfCode: Readonly<Record<string, string>> = {
  beyond_horizon: "start",
  in_the_past: "start",
  invalid_phone: "client.phone",
  invalid_time: "start",
  off_grid: "start",
  outside_hours: "start",
  professional_unavailable: "professionalId",
  reserved_for_priority: "start",
  service_inactive: "serviceId",
  time_skipped: "start",
  too_soon: "start",
};
