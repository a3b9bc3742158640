import { apiPreflight, apiRefusal, apiRoute } from "@/lib/api/api-route";
import { holdAnswer } from "@/lib/api/hold-answers";
import { apiWriteLimit } from "@/lib/rate-limit/limits";

export const POST = apiRoute(apiWriteLimit, holdAnswer);
export const OPTIONS = apiPreflight;
export const GET = apiRefusal({ code: "method_not_allowed", headers: { Allow: "POST, OPTIONS" } });
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
