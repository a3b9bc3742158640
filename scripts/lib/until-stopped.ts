import { commandLine, isAlive, parentOf } from "./process-facts";

/** What must be undone when the run ends; the last one first. */
export class Undoing {
  readonly #steps: (() => Promise<void>)[] = [];

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  async undo(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) await step();
  }
}

/** Calls `stop` once at the first Ctrl-C, SIGTERM, closed terminal, or death of the npm that runs us. */
export function onStopRequest(stop: () => void): void {
  let asked = false;
  const once = () => {
    if (!asked) stop();
    asked = true;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, once);
  if (process.env.npm_lifecycle_event) watchNpm(once);
}

// npm that dies tells its script nothing: without this, the run would live on without a terminal.
// Between npm and us there may be the shell that it starts scripts with.
function watchNpm(gone: () => void): void {
  const parent = process.ppid;
  const ancestors = [parent];
  if (!/\bnpm\b/.test(commandLine(parent))) ancestors.push(parentOf(parent));
  setInterval(() => {
    if (process.ppid !== parent || !ancestors.every(isAlive)) gone();
  }, 300).unref();
}
