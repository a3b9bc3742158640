import { request } from "node:http";
import { expect, test } from "../support/fixtures";

test.skip(({ isMobile }) => isMobile, "hosts are the same on every device");

test("a tenant's subdomain shows its page, its booking and nobody else's", async ({ baseURL }) => {
  const on = (path: string) => asked(baseURL, "barberia-norte.citas.example", path);
  const page = await on("/");
  expect(page.status).toBe(200);
  expect(page.body).toContain("<title>Barbería Norte</title>");
  expect(page.body).toMatch(/rel="canonical" href="http:\/\/localhost:\d+\/barberia-norte"/);
  expect((await on("/book")).body).toContain("Corte de cabello");
  expect((await on("/barberia-norte/book")).status).toBe(200);
  expect((await on("/clinica-la-vega")).status).toBe(404);
  expect((await asked(baseURL, "nadie.citas.example", "/")).status).toBe(404);
});

test("what is a client's own stays unlisted and uncached there", async ({ baseURL }) => {
  const { headers } = await asked(baseURL, "barberia-norte.citas.example", "/my");
  expect(headers["x-robots-tag"]).toBe("noindex, nofollow");
  expect(headers["cache-control"]).toContain("no-store");
});

test("a host that is nobody's is told so and led nowhere, whatever it asks for", async ({
  baseURL,
}) => {
  for (const path of ["/", "/clinica-la-vega", "/dashboard", "/login?next=//evil.example"]) {
    const { status, headers, body } = await asked(baseURL, "evil.example", path);
    expect([path, status, headers.location]).toEqual([path, 421, undefined]);
    expect(body).not.toContain("evil.example");
    expect(body).toContain("Aquí no hay ninguna página");
  }
  expect((await asked(baseURL, "10.0.0.7:3000", "/api/health")).status).toBe(200);
});

type Answer = {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
};

/** As a reverse proxy would send it: to our server, by another name. */
function asked(baseURL: string | undefined, host: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, baseURL);
    const sent = request({
      ...{ host: url.hostname, port: url.port, path },
      headers: { host, "accept-language": "es" },
    });
    sent.on("error", reject).on("response", async (response) => {
      const parts: string[] = [];
      for await (const part of response.setEncoding("utf8")) parts.push(String(part));
      resolve({ status: response.statusCode, headers: response.headers, body: parts.join("") });
    });
    sent.end();
  });
}
