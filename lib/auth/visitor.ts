import { clientAddress } from "@/lib/http/client-address";

/** Somebody before or beside any tenant, who logs in or out. */
export type VisitorScope = {
  readonly nowMs: number;
  readonly address: string;
  readonly userAgent: string | null;
};

export function visitorOf(headers: Headers, nowMs: number): VisitorScope {
  return {
    nowMs,
    address: clientAddress(headers),
    userAgent: headers.get("user-agent")?.slice(0, 300) ?? null,
  };
}
