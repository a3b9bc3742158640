import { apiPreflight, apiRefusal, apiRoute } from "@/lib/api/api-route";
import { visitAnswer } from "@/lib/api/visit-answers";
import { apiWriteLimit } from "@/lib/rate-limit/limits";

export const POST = apiRoute(apiWriteLimit, visitAnswer);
export const OPTIONS = apiPreflight;
export const GET = apiRefusal({ code: "method_not_allowed", headers: { Allow: "POST, OPTIONS" } });
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
