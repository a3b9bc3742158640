/** What a tab knows of the time that is kept for it, so that a page that is loaded again goes on with it. */
export type HoldMemory = {
  /** What was asked for. */
  readonly about: string;
  readonly holdId?: string | undefined;
  /** Epoch milliseconds by this device's clock; undefined while nothing is kept. */
  readonly endsAtMs?: number | undefined;
  /** The key of a question that was not answered yet: asked again it is the same hold. */
  readonly openKey?: string | undefined;
};

export function recallHold(slug: string): HoldMemory | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(nameFor(slug)) ?? "null") ?? undefined;
  } catch {
    // A browser may forbid storage: then every page that is loaded asks anew.
    return undefined;
  }
}

export function rememberHold(slug: string, memory: HoldMemory | undefined): void {
  try {
    if (memory) sessionStorage.setItem(nameFor(slug), JSON.stringify(memory));
    else sessionStorage.removeItem(nameFor(slug));
  } catch {
    // As above.
  }
}

function nameFor(slug: string): string {
  return `citaria-hold:${slug}`;
}
