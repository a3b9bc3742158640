import type { Behaviour } from "../../setup/fake-resend";

/**
 * A provider that fails in all the ways that one can: busy for a while now and then, broken, slow, silent, and taking an
 * e-mail without its answer ever arriving.
 */
export function wrongOnPurpose({ hangs }: { hangs: boolean }): () => Behaviour {
  let silent = 0;
  return () => {
    if (Date.now() % 6_000 < 400) {
      return { kind: "answer", status: 429, headers: { "Retry-After": "1" } };
    }
    const luck = Math.random();
    if (luck < 0.05) return { kind: "answer", status: 500 };
    if (luck < 0.09) return { kind: "lose" };
    if (luck < 0.15) return { kind: "accept", afterMs: 50 + Math.random() * 400 };
    // Fifteen seconds each, in which its worker waits: few of them.
    if (hangs && luck < 0.155 && silent < 12) {
      silent += 1;
      return { kind: "hang" };
    }
    return { kind: "accept" };
  };
}
