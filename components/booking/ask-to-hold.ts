import { nowMs } from "@/lib/clock";
import { ownHoldCookie } from "@/lib/core/own-hold-cookie";
import { type HoldMemory, recallHold, rememberHold } from "./hold-memory";

export type HoldAnswer =
  | { readonly kind: "kept"; readonly holdId: string; readonly endsAtMs: number }
  /** It was kept, and its time ran out. */
  | { readonly kind: "over"; readonly holdId: string }
  /** Somebody else has it, or is about to. */
  | { readonly kind: "taken" }
  /** Nothing is kept: booking works all the same. */
  | { readonly kind: "off" };

/** Asks to keep a time; `about` is the JSON of what is wanted. A time that is kept already goes on until it ends. */
export async function askToHold(slug: string, about: string): Promise<HoldAnswer> {
  const memory = recallHold(slug);
  const isSame = memory?.about === about;
  if (isSame && memory.holdId && memory.endsAtMs !== undefined && memory.endsAtMs <= nowMs()) {
    return { kind: "over", holdId: memory.holdId };
  }
  const openKey = (isSame && memory.openKey) || newKey();
  const asked: HoldMemory = { about, openKey, holdId: memory?.holdId };
  rememberHold(slug, asked);
  try {
    const response = await fetch(`/api/v1/${slug}/holds`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": openKey },
      body: JSON.stringify({ ...JSON.parse(about), holdId: asked.holdId }),
      keepalive: true,
      signal: AbortSignal.timeout(longestAskMs),
    });
    const body = await response.json();
    if (response.status === 201) return keep(slug, about, body);
    rememberHold(slug, undefined);
    return { kind: response.status === 409 && body.code !== "too_many_holds" ? "taken" : "off" };
  } catch {
    return { kind: "off" };
  }
}

/** Nobody waits longer to send their form. */
const longestAskMs = 5_000;

function keep(
  slug: string,
  about: string,
  { id, secondsLeft }: { readonly id: string; readonly secondsLeft: number },
): HoldAnswer {
  const endsAtMs = nowMs() + secondsLeft * 1000;
  rememberHold(slug, { about, holdId: id, endsAtMs });
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store yet
  document.cookie = `${ownHoldCookie}=${id}; path=/${slug}/book; max-age=${secondsLeft}; samesite=lax${secure}`;
  return { kind: "kept", holdId: id, endsAtMs };
}

/**
 * Gives the time back, also while the page goes away. Who comes back to it goes on with what is left of it; once it has
 * run out, who chooses it again asks anew.
 */
export async function letGo(slug: string, about: string): Promise<void> {
  const memory = recallHold(slug);
  if (memory?.about !== about || !memory.holdId || memory.endsAtMs === undefined) return;
  if (memory.endsAtMs <= nowMs()) return;
  const url = `/api/v1/${slug}/holds/${memory.holdId}`;
  // Where that fails it ends by itself.
  await fetch(url, { method: "DELETE", keepalive: true }).catch(() => undefined);
}

/** `crypto.randomUUID` is missing where a page is not served over https. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("-");
}
