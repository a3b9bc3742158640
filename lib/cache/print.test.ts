import { expect, test } from "vitest";
import type { Drawn } from "./draw";
import { plainOf } from "./gzip-pieces";
import { printOf } from "./print";

function drawn(nonce: string, given: Partial<Drawn> = {}): Drawn {
  return {
    status: 200,
    headers: {
      "content-security-policy": `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
      ...{ "content-type": "text/html", date: "today", "x-request-id": "someone" },
    },
    body: Buffer.from(`<p>á</p><script nonce="${nonce}">1</script>`),
    ...given,
  };
}

const [first, second] = ["A".repeat(22), "B".repeat(22)].map((text) => `${text}==`) as [
  string,
  string,
];

test("two drawings of the same page differ in nothing but the nonce", () => {
  const [one, other] = [printOf(drawn(first)), printOf(drawn(second))];
  expect(one?.etag).toBe(other?.etag);
  expect(plainOf(one?.pieces ?? [], second)).toEqual(drawn(second).body);
  expect(one?.headers.map(([name]) => name)).toEqual(["content-security-policy", "content-type"]);
});

test("another page has another mark", () => {
  const body = Buffer.from(`<p>é</p><script nonce="${first}">1</script>`);
  expect(printOf(drawn(first))?.etag).not.toBe(printOf(drawn(first, { body }))?.etag);
});

test("nothing is kept of refusals, of the way to elsewhere, of what sets a cookie or has no nonce", () => {
  const { headers } = drawn(first);
  expect(printOf(drawn(first, { status: 404 }))).toBeUndefined();
  expect(printOf(drawn(first, { status: 307 }))).toBeUndefined();
  expect(printOf(drawn(first, { headers: { ...headers, "set-cookie": ["a=b"] } }))).toBeUndefined();
  expect(printOf(drawn(first, { headers: {} }))).toBeUndefined();
});
