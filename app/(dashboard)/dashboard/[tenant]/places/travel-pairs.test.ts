import { expect, test } from "vitest";
import { pairsOf } from "./travel-pairs";

const site = (id: string, active = true) => ({ id, name: `Sede ${id}`, active });

test("every two places stand once, with the minutes whichever way they were said", () => {
  const ways = [
    { from: null, to: "a", minutes: 45 },
    { from: "b", to: "a", minutes: 20 },
  ];
  const pairs = pairsOf("Centro", [site("a"), site("b"), site("c", false)], ways);
  expect(pairs.map(({ from, to, minutes }) => [from.name, to.name, minutes])).toEqual([
    ["Centro", "Sede a", 45],
    ["Centro", "Sede b", null],
    ["Sede a", "Sede b", 20],
  ]);
});
