import { env } from "@/lib/env";
import { refuseUnlessBearer } from "@/lib/http/bearer";
import { runDue } from "@/lib/jobs/run-due";

export const dynamic = "force-dynamic";
export const maxDuration = 300;

/** So that it ends by itself before it is ended: what is left waits for the next call. */
const limits = { maxRounds: 100, maxSeconds: 200 };

/** For platforms with plain cron: `Authorization: Bearer <CRON_SECRET>`, every minute or five. Answers what it did. */
export async function GET(request: Request): Promise<Response> {
  const refusal = refuseUnlessBearer(request, env().CRON_SECRET);
  return refusal ?? Response.json(await runDue(limits));
}

export const POST = GET;
