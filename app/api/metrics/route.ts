import { env } from "@/lib/env";
import { refuseUnlessBearer } from "@/lib/http/bearer";
import { loadOutboxMetrics } from "@/lib/operator/load-outbox-metrics";

export const dynamic = "force-dynamic";

/** For Prometheus and its like: `Authorization: Bearer <METRICS_TOKEN>`. Counts alone, of all tenants together. */
export async function GET(request: Request): Promise<Response> {
  const refusal = refuseUnlessBearer(request, env().METRICS_TOKEN);
  if (refusal) return refusal;
  const headers = { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" };
  return new Response(await loadOutboxMetrics(), { headers });
}
