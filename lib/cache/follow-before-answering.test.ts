import { expect, test } from "vitest";
import type { ChangesSince } from "@/db/lookups";
import { followBeforeAnswering } from "./follow-before-answering";
import { knownChanges } from "./known-changes";

const agendaOf = (tenantId: string) => [{ tenantId, room: "agenda", transaction: "9" }];

/** A database that is asked by hand: each question waits for its answer. */
function database() {
  const asked: { since: string | null; answer: (news: ChangesSince) => void; fail: () => void }[] =
    [];
  const ask = (since: string | null) =>
    new Promise<ChangesSince>((resolve, reject) => {
      asked.push({ since, answer: resolve, fail: () => reject(new Error("away")) });
    });
  return { asked, ask };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("who comes while a question is under way waits for the next one, together with all others", async () => {
  const { asked, ask } = database();
  const upToDate = followBeforeAnswering(knownChanges(), ask);
  const done: string[] = [];
  void upToDate().then(() => done.push("first"));
  await settled();
  void upToDate().then(() => done.push("second"));
  void upToDate().then(() => done.push("third"));
  await settled();
  expect(asked).toHaveLength(1);
  asked[0]?.answer({ moment: "m1", missed: false, changes: [] });
  await settled();
  expect(done).toEqual(["first"]);
  expect(asked.map(({ since }) => since)).toEqual([null, "m1"]);
  asked[1]?.answer({ moment: "m2", missed: false, changes: [] });
  await settled();
  expect(done).toEqual(["first", "second", "third"]);
  expect(asked).toHaveLength(2);
});

test("what changed is noted before anybody goes on, all of it where it may have been forgotten", async () => {
  const known = knownChanges();
  const { asked, ask } = database();
  const upToDate = followBeforeAnswering(known, ask);
  const asking = async (news: ChangesSince) => {
    const before = known.heard();
    const done = upToDate();
    await settled();
    asked.at(-1)?.answer(news);
    await done;
    return ["a", "b"].map((tenant) => known.isUnchanged(before, tenant, ["agenda"]));
  };
  expect(await asking({ moment: "m1", missed: false, changes: [] })).toEqual([false, false]);
  const changes = agendaOf("a");
  expect(await asking({ moment: "m2", missed: false, changes })).toEqual([false, true]);
  expect(await asking({ moment: "m3", missed: true, changes: [] })).toEqual([false, false]);
});

test("without an answer nobody goes on, and the next question asks for that time too", async () => {
  const known = knownChanges();
  const { asked, ask } = database();
  const upToDate = followBeforeAnswering(known, ask);
  const first = upToDate();
  await settled();
  asked[0]?.answer({ moment: "m1", missed: false, changes: [] });
  await first;
  const lost = upToDate();
  await settled();
  asked[1]?.fail();
  await expect(lost).rejects.toThrow("away");
  const again = upToDate();
  await settled();
  expect(asked.map(({ since }) => since)).toEqual([null, "m1", "m1"]);
  asked[2]?.answer({ moment: "m2", missed: false, changes: agendaOf("a") });
  await again;
  expect(known.isUnchanged(1, "a", ["agenda"])).toBe(false);
});
