import { expect, test } from "vitest";
import { seal, sealingKey, unseal } from "./seal";

const secret = "A".repeat(43);
const list = { names: ["Ana Ríos", "José Ñandú 😀"] };

test("what is sealed says nothing and opens with the same secret, for the same purpose, about the same", async () => {
  const key = await sealingKey(secret, "list");
  const sealed = await seal(key, "here", list);
  expect(atob(sealed.box.replaceAll("-", "+").replaceAll("_", "/"))).not.toContain("Ana");
  expect(await unseal(await sealingKey(secret, "list"), "here", sealed)).toEqual(list);
  expect(await unseal(key, "elsewhere", sealed)).toBeUndefined();
  expect(await unseal(await sealingKey(secret, "marks"), "here", sealed)).toBeUndefined();
  expect(await unseal(await sealingKey("B".repeat(43), "list"), "here", sealed)).toBeUndefined();
});

test("changed, cut short or no box at all, it opens never", async () => {
  const key = await sealingKey(secret, "list");
  const { nonce, box } = await seal(key, "here", list);
  const changed = `${box[0] === "A" ? "B" : "A"}${box.slice(1)}`;
  for (const wrong of [changed, box.slice(0, -8), "", "!"]) {
    expect(await unseal(key, "here", { nonce, box: wrong })).toBeUndefined();
  }
});

test("the same is never sealed alike twice, and its key cannot be read out", async () => {
  const key = await sealingKey(secret, "list");
  expect((await seal(key, "here", list)).box).not.toBe((await seal(key, "here", list)).box);
  expect(key.extractable).toBe(false);
});
