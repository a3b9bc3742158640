import { serve } from "inngest/next";
import type { NextRequest } from "next/server";
import { inngest } from "@/inngest/client";
import { drainOnKick } from "@/inngest/functions/drain-on-kick";
import { drainOnSchedule } from "@/inngest/functions/drain-on-schedule";
import { morningDigest } from "@/inngest/functions/morning-digest";
import { retention } from "@/inngest/functions/retention";
import { takeDelivery } from "@/inngest/functions/take-delivery";
import { inngestIsOn } from "@/inngest/is-on";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";
export const maxDuration = 300;

type Method = "GET" | "POST" | "PUT";

const handlers = serve({
  client: inngest,
  functions: [drainOnSchedule, drainOnKick, morningDigest, takeDelivery, retention],
  serveOrigin: env().APP_URL,
  servePath: "/api/inngest",
  enableUnauthedSync: false,
});

/** Without Inngest's keys nothing is signed and nothing is served. */
function answer(method: Method) {
  return async (request: NextRequest, context: unknown): Promise<Response> =>
    inngestIsOn() ? handlers[method](request, context) : new Response(null, { status: 404 });
}

export const GET = answer("GET");
export const POST = answer("POST");
export const PUT = answer("PUT");
