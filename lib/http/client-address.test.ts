import { describe, expect, test } from "vitest";
import { clientAddress, peerAddressHeader } from "./client-address";

const peer = { [peerAddressHeader]: "203.0.113.9" };

describe("without a proxy of ours", () => {
  test("only the socket's address counts, whatever the client writes", () => {
    const headers = new Headers({ ...peer, "x-forwarded-for": "198.51.100.1" });
    expect(clientAddress(headers, 0)).toBe("203.0.113.9");
  });

  test("an unknown socket is one address like any other", () => {
    expect(clientAddress(new Headers(), 0)).toBe("unknown");
  });
});

describe("behind proxies of ours", () => {
  test("the address that our outermost proxy saw counts, not what stands left of it", () => {
    const headers = new Headers({ ...peer, "x-forwarded-for": "6.6.6.6, 198.51.100.1, 10.0.0.2" });
    expect(clientAddress(headers, 1)).toBe("10.0.0.2");
    expect(clientAddress(headers, 2)).toBe("198.51.100.1");
  });

  test("a request that came around the proxies counts by its socket", () => {
    expect(clientAddress(new Headers(peer), 2)).toBe("203.0.113.9");
  });
});

test("addresses of one IPv6 network count as one", () => {
  const at = (address: string) => clientAddress(new Headers({ [peerAddressHeader]: address }), 0);
  expect(at("2001:db8:1:2:3:4:5:6")).toBe(at("2001:db8:1:2:ffff::1"));
  expect(at("2001:db8::1")).toBe(at("2001:db8:0:0:8::"));
  expect(at("2001:db8:1:2::1")).not.toBe(at("2001:db8:1:3::1"));
});

test("an IPv4 address in IPv6 clothes is itself", () => {
  const headers = new Headers({ [peerAddressHeader]: "::ffff:203.0.113.9" });
  expect(clientAddress(headers, 0)).toBe("203.0.113.9");
});
