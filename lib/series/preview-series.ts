import "server-only";
import type { z } from "zod";
import { readTenant, type TenantScope } from "@/db/scope";
import { requesterLevel } from "@/lib/availability/read-contexts-for";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SeriesRefusal } from "@/lib/core/scheduling/series-dates";
import { askedDates } from "./asked-dates";
import { reviewDates } from "./review-dates";
import type { previewSeriesInput } from "./schema";
import type { SeriesPreview } from "./views";

export type PreviewSeriesCode =
  | SeriesRefusal
  | "invalid_time"
  | "time_skipped"
  | "not_found"
  | "service_inactive";

/** Every date of a series: whether it can be booked, and else the nearest free times. Writes nothing. */
export async function previewSeries(
  scope: TenantScope,
  input: z.output<typeof previewSeriesInput>,
): Promise<Result<SeriesPreview, PreviewSeriesCode, undefined>> {
  const start = parseStart(input.start, scope.tenant.timeZone);
  if (!start.ok) return fail(start.code);
  const dates = askedDates(scope, start.value, input.repeat, input.professionalId);
  if (!dates.ok) return fail(dates.code);
  const review = await readTenant(scope, (tx) =>
    reviewDates(tx, scope, {
      ...input,
      dates: dates.value,
      levelOf: (day) => requesterLevel(tx, scope, day, input),
    }),
  );
  if (!review) return fail("not_found");
  if (!review.day.service.active) return fail("service_inactive");
  return ok({ dates: review.dates });
}
