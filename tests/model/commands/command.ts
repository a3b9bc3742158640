import type fc from "fast-check";
import { expect } from "vitest";
import errors from "@/messages/es/errors.json";
import type { Known, World } from "../world";

export type Command = fc.AsyncCommand<Known, World>;

type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** A step that anybody may try at any time; what it finds is up to the others. Nothing to try: undefined. */
export function command<Given>(
  name: string,
  given: Given,
  run: (world: World, known: Known, given: Given) => Promise<Outcome | undefined>,
): Command {
  return {
    check: () => true,
    run: async (known, world) => {
      const outcome = await run(world, known, given);
      if (outcome) expectKnownRefusal(outcome);
      if (outcome?.ok) known.done.add(name);
    },
    toString: () => `${name}(${JSON.stringify(given)})`,
  };
}

/** What did not happen was refused in words that people have a text for; it never throws. */
export function expectKnownRefusal(outcome: Outcome): void {
  // Conflicts of a series are shown date by date, each with a text of its own.
  if (outcome.ok || outcome.code === "series_conflicts") return;
  expect(errors).toHaveProperty(outcome.code);
}

/** One of them, by whatever number was drawn; undefined while there is none. */
export function pick<T>(all: readonly T[], drawn: number): T | undefined {
  return all[drawn % Math.max(1, all.length)];
}
