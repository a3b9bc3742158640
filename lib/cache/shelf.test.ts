import { expect, test } from "vitest";
import { shelf } from "./shelf";

test("what nobody asked for the longest makes room, and nothing weighs more than the whole", () => {
  const kept = shelf<string>(10);
  kept.put("a", "A", 4);
  kept.put("b", "B", 4);
  expect(kept.get("a")).toBe("A");
  kept.put("c", "C", 4);
  expect(["a", "b", "c"].map((key) => kept.get(key))).toEqual(["A", undefined, "C"]);
  kept.put("d", "D", 11);
  expect(["a", "c", "d"].map((key) => kept.get(key))).toEqual([undefined, undefined, undefined]);
  kept.put("e", "E", 10);
  expect(kept.get("e")).toBe("E");
});

test("the same put again weighs what was said last", () => {
  const kept = shelf<string>(10);
  kept.put("a", "A", 9);
  kept.put("a", "A", 1);
  kept.put("b", "B", 9);
  expect(kept.get("a")).toBe("A");
});

test("only who still stands there is taken away", () => {
  const kept = shelf<string>(10);
  kept.put("a", "old", 1);
  kept.put("a", "new", 1);
  kept.drop("a", "old");
  expect(kept.get("a")).toBe("new");
  kept.drop("a", "new");
  expect(kept.get("a")).toBeUndefined();
});
