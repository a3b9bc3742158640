import { env } from "@/lib/env";

type Servers = { readonly APP_URL: string; readonly TRUSTED_PROXIES: number };

/**
 * Whether a request that changes something was sent by a page of ours. A missing or opaque (`null`) Origin is refused:
 * every browser sends one with a POST. A page elsewhere cannot choose the host headers it is compared with; that of a
 * proxy counts where one stands in front.
 */
export function isOwnOrigin(headers: Headers, servers: Servers = env()): boolean {
  const { APP_URL: appUrl, TRUSTED_PROXIES: proxies } = servers;
  const host = hostOf(headers.get("origin"));
  if (!host) return false;
  const forwarded = proxies > 0 ? headers.get("x-forwarded-host") : null;
  const forwardedHost = forwarded?.split(",")[0]?.trim();
  return [forwardedHost, headers.get("host"), hostOf(appUrl)].some((own) => own === host);
}

function hostOf(url: string | null): string | undefined {
  return url && URL.canParse(url) ? new URL(url).host || undefined : undefined;
}
