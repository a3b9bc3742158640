import { isUuid } from "@/lib/core/uuid";

/** An appointment that was copied, until another is or the tab is closed. No more of it than to name it. */
export type CopiedAppointment = {
  readonly id: string;
  readonly client: string;
  readonly service: string;
};

const keyOf = (tenantSlug: string) => `citaria.copied.${tenantSlug}`;

/** False where the browser keeps nothing. */
export function keepCopied(tenantSlug: string, copied: CopiedAppointment): boolean {
  try {
    sessionStorage.setItem(keyOf(tenantSlug), JSON.stringify(copied));
    return true;
  } catch {
    return false;
  }
}

export function forgetCopied(tenantSlug: string): void {
  try {
    sessionStorage.removeItem(keyOf(tenantSlug));
  } catch {
    // Then there is nothing to forget either.
  }
}

export function readCopied(tenantSlug: string): CopiedAppointment | null {
  try {
    const copied: unknown = JSON.parse(sessionStorage.getItem(keyOf(tenantSlug)) ?? "null");
    return isCopied(copied) ? copied : null;
  } catch {
    return null;
  }
}

function isCopied(value: unknown): value is CopiedAppointment {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    isUuid(value.id) &&
    "client" in value &&
    typeof value.client === "string" &&
    "service" in value &&
    typeof value.service === "string"
  );
}
