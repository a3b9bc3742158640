import "server-only";
import { env } from "@/lib/env";

/** The key by which browsers know who may disturb them; undefined where this installation has none. */
export function pushPublicKey(): string | undefined {
  return hasPushKeys() ? env().VAPID_PUBLIC_KEY : undefined;
}

export function hasPushKeys(): boolean {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY } = env();
  return Boolean(VAPID_PUBLIC_KEY && VAPID_PRIVATE_KEY);
}
