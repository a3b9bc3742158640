import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

const headersOf = (path: string) =>
  securityHeaders({ path, nonce: "bm9uY2U=", isDevelopment: false });

describe("the content security policy", () => {
  test("allows only scripts and style elements that carry this request's nonce", () => {
    const policy = contentSecurityPolicy({ nonce: "bm9uY2U=", isDevelopment: false });
    expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-bm9uY2U=';");
    expect(policy).not.toContain("unsafe-eval");
  });

  test("forbids everything that it does not name", () => {
    const policy = contentSecurityPolicy({ nonce: "x", isDevelopment: false });
    expect(policy.startsWith("default-src 'none'")).toBe(true);
    for (const closed of ["frame-src", "object-src", "base-uri", "frame-ancestors"]) {
      expect(policy).toContain(`${closed} 'none'`);
    }
  });

  test("opens eval, inline styles and the socket in development only", () => {
    const policy = contentSecurityPolicy({ nonce: "x", isDevelopment: true });
    expect(policy).toContain("'unsafe-eval'");
    expect(policy).toContain("connect-src 'self' ws:");
  });
});

describe("the other headers", () => {
  test.each(["/", "/clinica-la-vega", "/login", "/api/v1/x/services"])(
    "%s is hardened against sniffing, framing and downgrade",
    (path) => {
      expect(headersOf(path)).toMatchObject({
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
      });
    },
  );

  test.each([
    "/i/abc",
    "/clinica-la-vega/turno/abc",
    "/clinica-la-vega/sala/abc",
    "/clinica-la-vega/my",
    "/clinica-la-vega/book/done/1",
    "/dashboard/x/agenda",
    "/operator",
    "/dev/inbox",
  ])("%s is neither cached nor listed", (path) => {
    expect(headersOf(path)["Cache-Control"]).toBe("private, no-store");
    expect(headersOf(path)["X-Robots-Tag"]).toBe("noindex, nofollow");
  });

  test.each(["/", "/clinica-la-vega", "/clinica-la-vega/book", "/my", "/iris", "/developers"])(
    "%s may be cached and listed",
    (path) => {
      expect(headersOf(path)["Cache-Control"]).toBeUndefined();
      expect(headersOf(path)["X-Robots-Tag"]).toBeUndefined();
    },
  );

  test.each(["/i/secret", "/clinica-la-vega/turno/secret", "/clinica-la-vega/sala/secret"])(
    "%s, whose address is a secret, is never told to another page",
    (path) => {
      expect(headersOf(path)["Referrer-Policy"]).toBe("no-referrer");
    },
  );

  test("the portal's address stays in the house, and its forms keep their Origin", () => {
    expect(headersOf("/clinica-la-vega/my/history")["Referrer-Policy"]).toBe("same-origin");
  });
});

describe("the inbox of a demo", () => {
  const framed = "/dev/inbox/0b4c1f0e-2a57-4be4-9d0e-64a1c8e13f11/html";

  test("shows a mail in a frame of its own page and of no other site", () => {
    expect(headersOf("/dev/inbox/x")["Content-Security-Policy"]).toContain("frame-src 'self'");
    expect(headersOf("/dev/inbox/x")["X-Frame-Options"]).toBe("DENY");
    expect(headersOf(framed)["Content-Security-Policy"]).toContain("frame-ancestors 'self'");
    expect(headersOf(framed)["X-Frame-Options"]).toBe("SAMEORIGIN");
  });

  test("runs no script of a mail", () => {
    expect(headersOf(framed)["Content-Security-Policy"]).not.toContain("script-src");
    expect(headersOf(framed)["Content-Security-Policy"]).toContain("default-src 'none'");
  });
});

describe("a document that was shared", () => {
  test.each(["/sol/my/documents/1", "/dashboard/sol/clients/2/documents/1"])(
    "runs nothing and is kept by no cache: %s",
    (path) => {
      const headers = headersOf(path);
      expect(headers["Content-Security-Policy"]).toMatch(/^default-src 'none'; .*; sandbox$/);
      expect(headers["Content-Security-Policy"]).not.toContain("script-src");
      expect(headers["Cache-Control"]).toBe("private, no-store");
      expect(headers["X-Content-Type-Options"]).toBe("nosniff");
    },
  );

  test("is not the page that lists them", () => {
    expect(headersOf("/sol/my/documents")["Content-Security-Policy"]).toContain("script-src");
  });
});

describe("pages in frames of other sites", () => {
  const framesOf = new Map([["sol", ["https://sol.example", "https://www.sol.example"]]]);
  const framed = (path: string) =>
    securityHeaders({ path, nonce: "x", isDevelopment: false, framesOf });

  test.each(["/sol", "/sol/book", "/sol/book/done/1", "/sol/wait"])(
    "%s stands in those that its owner allowed",
    (path) => {
      const headers = framed(path);
      expect(headers["Content-Security-Policy"]).toContain(
        "frame-ancestors 'self' https://sol.example https://www.sol.example",
      );
      expect(headers["X-Frame-Options"]).toBeUndefined();
    },
  );

  test.each([
    ...["/", "/luna", "/luna/book", "/sol/my", "/sol/my/1", "/sol/link", "/sol/turno/x", "/i/x"],
    ...["/dashboard/sol/agenda", "/login", "/api/v1/sol/services", "/dashboard/sol/settings/embed"],
  ])("%s stands in none", (path) => {
    const headers = framed(path);
    expect(headers["Content-Security-Policy"]).toContain("frame-ancestors 'none'");
    expect(headers["X-Frame-Options"]).toBe("DENY");
  });

  test("only the page that shows an owner how it looks may hold such a frame itself", () => {
    expect(framed("/dashboard/sol/settings/embed")["Content-Security-Policy"]).toContain(
      "frame-src 'self'",
    );
    expect(framed("/dashboard/sol/settings")["Content-Security-Policy"]).toContain(
      "frame-src 'none'",
    );
  });
});
