import { env } from "@/lib/env";

/**
 * Whether a request that changes something was sent by a page of ours. A missing or opaque (`null`) Origin is refused:
 * every browser sends one with a POST. A page elsewhere cannot choose the host headers it is compared with.
 */
export function isOwnOrigin(headers: Headers, appUrl = env().APP_URL): boolean {
  const host = hostOf(headers.get("origin"));
  if (!host) return false;
  const forwardedHost = headers.get("x-forwarded-host")?.split(",")[0]?.trim();
  return [forwardedHost, headers.get("host"), hostOf(appUrl)].some((own) => own === host);
}

function hostOf(url: string | null): string | undefined {
  return url && URL.canParse(url) ? new URL(url).host || undefined : undefined;
}
