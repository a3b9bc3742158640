/** A start that is free, offered where the wanted one is not. */
export type Alternative = {
  /** ISO 8601 with the zone's offset. */
  readonly start: string;
  readonly professionalId: string;
  /** Null is the main place. */
  readonly siteId?: string | null;
};

/** The alternatives in a refusal's detail; none where it has none. */
export function alternativesOf(detail: unknown): readonly Alternative[] {
  if (typeof detail !== "object" || detail === null || !("alternatives" in detail)) return [];
  return Array.isArray(detail.alternatives) ? detail.alternatives.filter(isAlternative) : [];
}

function isAlternative(value: unknown): value is Alternative {
  return (
    typeof value === "object" &&
    value !== null &&
    "start" in value &&
    typeof value.start === "string" &&
    "professionalId" in value &&
    typeof value.professionalId === "string"
  );
}
