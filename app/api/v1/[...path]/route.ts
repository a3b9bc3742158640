import { apiPreflight, apiRefusal } from "@/lib/api/api-route";

/** Addresses that the API does not have. */
export const GET = apiRefusal({ code: "not_found" });
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
export const OPTIONS = apiPreflight;
