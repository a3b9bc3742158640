/** The HTTP status of a refusal; whatever is not named is a well-formed request that cannot be done: 422. */
export function statusOfCode(code: string): number {
  return statuses[code] ?? 422;
}

const statuses: Readonly<Record<string, number>> = {
  malformed_json: 400,
  idempotency_key_missing: 400,
  idempotency_key_invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing_origin: 403,
  tenant_suspended: 403,
  not_published: 403,
  not_found: 404,
  method_not_allowed: 405,
  slot_taken: 409,
  session_full: 409,
  no_room: 409,
  daily_max_reached: 409,
  weekly_max_reached: 409,
  client_busy: 409,
  too_many_holds: 409,
  too_many_open: 409,
  overbook_limit_reached: 409,
  body_too_large: 413,
  image_too_large: 413,
  document_too_large: 413,
  unsupported_media_type: 415,
  image_unsupported: 415,
  document_unsupported: 415,
  rate_limited: 429,
  unexpected: 500,
  service_unavailable: 503,
  storage_unavailable: 503,
  storage_misconfigured: 503,
};
