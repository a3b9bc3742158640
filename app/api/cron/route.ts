import { runDue } from "@/lib/jobs/run-due";
import { judgeCronCall } from "@/lib/notifications/cron-secret";

export const dynamic = "force-dynamic";
export const maxDuration = 300;

/** For platforms with plain cron: `Authorization: Bearer <CRON_SECRET>`, every minute or five. Answers what it did. */
export async function GET(request: Request): Promise<Response> {
  switch (judgeCronCall(request.headers.get("authorization"))) {
    case "off":
      return new Response(null, { status: 404 });
    case "refused":
      return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
    case "accepted":
      return Response.json(await runDue({ maxRounds: 100 }));
  }
}

export const POST = GET;
