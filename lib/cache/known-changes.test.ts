import { expect, test } from "vitest";
import { knownChanges } from "./known-changes";

test("a change counts for its tenant's room, and for what was drawn before it was heard", () => {
  const known = knownChanges();
  const before = known.heard();
  known.note("a", "agenda");
  expect(known.isUnchanged(before, "a", ["agenda", "hours"])).toBe(false);
  expect(known.isUnchanged(before, "a", ["hours"])).toBe(true);
  expect(known.isUnchanged(before, "b", ["agenda"])).toBe(true);
  expect(known.isUnchanged(known.heard(), "a", ["agenda"])).toBe(true);
});

test("for what is no tenant's, any change counts", () => {
  const known = knownChanges();
  const before = known.heard();
  expect(known.isUnchanged(before, undefined, ["hours"])).toBe(true);
  known.note("a", "agenda");
  expect(known.isUnchanged(before, undefined, ["hours"])).toBe(false);
});

test("where more may have changed than is known, nothing drawn before is taken for current", () => {
  const known = knownChanges();
  const before = known.heard();
  known.noteAll();
  expect(known.isUnchanged(before, "a", [])).toBe(false);
  expect(known.isUnchanged(known.heard(), "a", ["agenda"])).toBe(true);
});

test("what does not fit into memory counts as changed", () => {
  const known = knownChanges(2);
  const before = known.heard();
  for (const tenant of ["a", "b", "c"]) known.note(tenant, "agenda");
  expect(known.isUnchanged(before, "d", ["agenda"])).toBe(false);
  expect(known.isUnchanged(known.heard(), "a", ["agenda"])).toBe(true);
});
