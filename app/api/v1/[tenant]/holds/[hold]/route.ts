import { apiPreflight, apiRefusal, apiRoute } from "@/lib/api/api-route";
import { releaseAnswer } from "@/lib/api/hold-answers";
import { apiWriteLimit } from "@/lib/rate-limit/limits";

export const DELETE = apiRoute(apiWriteLimit, releaseAnswer);
export const OPTIONS = apiPreflight;
export const GET = apiRefusal({
  code: "method_not_allowed",
  headers: { Allow: "DELETE, OPTIONS" },
});
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
