import { checkHealth } from "@/lib/health/check-health";

export const dynamic = "force-dynamic";

/** For load balancers and monitors: 200, or 503 while the database is away. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const isUp = health.status === "ok";
  return Response.json(health, {
    status: isUp ? 200 : 503,
    headers: { "Cache-Control": "no-store", ...(isUp ? {} : { "Retry-After": "2" }) },
  });
}
