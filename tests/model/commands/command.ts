import type fc from "fast-check";
import { expect } from "vitest";
import errors from "@/messages/es/errors.json";
import type { Known, World } from "../world";

export type Command = fc.AsyncCommand<Known, World>;

/** A step that anybody may try at any time; what it finds is up to the others. */
export function command<Given>(
  name: string,
  given: Given,
  run: (world: World, known: Known, given: Given) => Promise<void>,
): Command {
  return {
    check: () => true,
    run: (known, world) => run(world, known, given),
    toString: () => `${name}(${JSON.stringify(given)})`,
  };
}

/** What did not happen was refused in words that people have a text for; it never throws. */
export function expectKnownRefusal(outcome: { ok: true } | { ok: false; code: string }): void {
  if (!outcome.ok) expect(errors).toHaveProperty(outcome.code);
}

/** One of them, by whatever number was drawn; undefined while there is none. */
export function pick<T>(all: readonly T[], drawn: number): T | undefined {
  return all[drawn % Math.max(1, all.length)];
}
