import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** Judges an Authorization header; takes the same time whatever is wrong with it. `off` without CRON_SECRET. */
export function judgeCronCall(authorization: string | null): "accepted" | "refused" | "off" {
  const { CRON_SECRET } = env();
  if (!CRON_SECRET) return "off";
  const isRight = timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${CRON_SECRET}`));
  return isRight ? "accepted" : "refused";
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
