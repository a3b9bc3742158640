import { apiPreflight, apiRefusal, apiRoute } from "@/lib/api/api-route";
import { prioritiesAnswer } from "@/lib/api/catalogue-answers";
import { apiReadLimit } from "@/lib/rate-limit/limits";

export const GET = apiRoute(apiReadLimit, prioritiesAnswer);
export const OPTIONS = apiPreflight;
export const POST = apiRefusal({ code: "method_not_allowed", headers: { Allow: "GET, OPTIONS" } });
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
