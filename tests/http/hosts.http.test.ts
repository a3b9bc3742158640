import { request as send } from "node:http";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type StartedApp, startApp } from "../setup/start-app";

type Answer = { status: number; headers: Record<string, string>; cookies: string[]; body: string };
type Given = { method?: string; headers?: Record<string, string>; body?: string };

const own = "citas.norte.example";
const slug = "barberia-norte";
const other = "sonrisa-dental";
let app: StartedApp;
let admin: Sql;

beforeAll(async () => {
  app = await startApp({ env: { TENANT_DOMAIN: "citas.example", OWN_DOMAINS: "1" } });
  admin = postgres(app.database.adminUrl, { max: 1, onnotice: () => {} });
  await admin`
    INSERT INTO claimed_name (name, owner_id) SELECT ${own}, id FROM tenant WHERE slug = ${slug}`;
  await admin`UPDATE tenant SET main_host = ${own} WHERE slug = ${slug}`;
  // What nobody knew a second ago is asked for again a second later.
  const isKnown = async () => expect((await at(own, "/")).status).toBe(200);
  await vi.waitFor(isKnown, { timeout: 10_000, interval: 200 });
});
afterAll(async () => {
  await admin?.end();
  await app?.stop();
});

describe("on a practice's own domain", () => {
  test("its page names that domain to search engines, messengers and robots", async () => {
    const page = await at(own, "/");
    const address = `http://${own}:${app.port}`;
    expect(page.status).toBe(200);
    expect(page.body).toContain(`<link rel="canonical" href="${address}"/>`);
    expect(page.body).toContain(`content="${address}/og.png?v=`);
    expect((await at(own, "/robots.txt")).body).toContain(`Sitemap: ${address}/sitemap.xml`);
    const listed = (await at(own, "/sitemap.xml")).body.match(/<loc>[^<]+/g);
    expect(listed).toEqual([`<loc>${address}/`]);
    expect((await at(here(), "/sitemap.xml")).body).not.toContain(slug);
    expect((await at(own, `/${slug}/app.webmanifest`)).status).toBe(200);
    expect((await at(own, "/og.png")).headers["content-type"]).toBe("image/png");
  });

  test("another practice's pages, links and programs are not there", async () => {
    expect((await at(here(), `/${other}`)).status).toBe(200);
    for (const path of [
      `/${other}`,
      `/${other}/book`,
      `/api/v1/${other}/services`,
      "/api/auth/session",
    ]) {
      expect([path, (await at(own, path)).status]).toEqual([path, 404]);
    }
    const [row] = await admin<{ id: string }[]>`SELECT id FROM tenant WHERE slug = ${other}`;
    const theirs = Buffer.concat([
      ...[Buffer.from((row?.id ?? "").replaceAll("-", ""), "hex"), Buffer.alloc(32, 7)],
    ]).toString("base64url");
    expect((await at(here(), `/i/${theirs}`)).headers.location).toBe(`/${other}/link?from=link`);
    expect((await at(own, `/i/${theirs}`)).headers.location).toBe("/i/invalid");
  });

  test("the team's pages are not, whatever login is carried there", async () => {
    for (const path of ["/login", `/dashboard/${slug}/agenda?x=1`, "/operator"]) {
      const sent = await at(own, path, { headers: { cookie: "citaria-session=stolen" } });
      expect([sent.status, sent.headers.location]).toEqual([307, `${app.url}${path}`]);
    }
  });

  test("its own forms arrive, those of other pages do not", async () => {
    const form = await at(own, `/${slug}/link`);
    const sent = fieldsOf(form.body, "email");
    const post = (origin: string, more: Record<string, string> = {}) =>
      at(own, `/${slug}/link`, {
        method: "POST",
        ...sent,
        headers: { ...sent.headers, origin, ...more },
      });
    expect((await post(`http://${own}`)).status).toBe(200);
    expect((await post("http://evil.example")).status).toBe(403);
    const forged = { "x-forwarded-host": "evil.example" };
    expect((await post("http://evil.example", forged)).status).toBe(403);
  });
});

test("a host that is nobody's serves nothing, whatever else the request claims", async () => {
  const claims: Record<string, string>[] = [
    {},
    { "x-forwarded-host": own },
    { forwarded: `host=${own}` },
    { "x-citaria-tenant": slug, "x-citaria-path": `/${slug}` },
  ];
  for (const headers of claims) {
    expect((await at("evil.example", `/${slug}`, { headers })).status).toBe(421);
  }
  expect((await at(`${own}.evil.example`, "/")).status).toBe(421);
  const pretended = await at(here(), "/", {
    headers: { "x-forwarded-host": own, "x-citaria-tenant": slug },
  });
  expect(pretended.body).toContain("<title>Citaria");
});

test("a proxy hears for which hosts it may get a certificate", async () => {
  const asked = async (domain: string) =>
    (await at("127.0.0.1", `/api/hosts?domain=${domain}`)).status;
  expect(await asked(own)).toBe(200);
  expect(await asked(`${other}.citas.example`)).toBe(200);
  expect(await asked("localhost")).toBe(200);
  for (const domain of ["evil.example", "nadie.citas.example", `x.${own}`, "citas.example", ""]) {
    expect([domain, await asked(domain)]).toEqual([domain, 404]);
  }
});

test("other sites get the script that shows a practice's booking, and a frame of it where they are allowed", async () => {
  const script = await at(here(), "/embed.js");
  expect(script.headers).toMatchObject({
    ...{ "cross-origin-resource-policy": "cross-origin", "cache-control": "public, max-age=3600" },
    "content-type": expect.stringContaining("javascript"),
  });
  await admin`UPDATE tenant SET embed_origins = '{https://norte.example}' WHERE slug = ${slug}`;
  const ancestors = async (path: string) =>
    /frame-ancestors [^;]+/.exec(
      (await at(here(), path)).headers["content-security-policy"] ?? "",
    )?.[0];
  await expect
    .poll(() => ancestors(`/${slug}/book`), { timeout: 10_000 })
    .toBe("frame-ancestors 'self' https://norte.example");
  expect((await at(here(), `/${slug}/book`)).headers["x-frame-options"]).toBeUndefined();
  expect(await ancestors(`/${slug}/my`)).toBe("frame-ancestors 'none'");
  expect(await ancestors(`/${other}/book`)).toBe("frame-ancestors 'none'");
});

test("a former address leads on with all that stands below it, also before a process knows that it is one", async () => {
  const renamed = "sonrisa-nueva";
  await admin`UPDATE tenant SET slug = ${renamed} WHERE slug = ${other}`;
  expect([200, 308]).toContain((await at(here(), `/${other}`)).status);
  expect([200, 308]).toContain((await at(here(), `/api/v1/${other}/services`)).status);
  await expect
    .poll(async () => (await at(here(), `/${other}`)).status, { timeout: 10_000 })
    .toBe(308);
  for (const path of ["", "/book?x=1", "/my/1/calendar.ics", "/app.webmanifest", "/turno/x"]) {
    const led = await at(here(), `/${other}${path}`);
    expect([led.status, led.headers.location]).toEqual([308, `/${renamed}${path}`]);
  }
  const api = await at(here(), `/api/v1/${other}/holds`, { method: "POST", body: "{}" });
  expect([api.status, api.headers.location]).toEqual([308, `/api/v1/${renamed}/holds`]);
  expect((await at(`${other}.citas.example`, "/book")).headers.location).toBe(
    `http://${renamed}.citas.example/book`,
  );
  const moved = await at(here(), `/${other}/my`, { headers: { cookie: "citaria-client=abc" } });
  expect(
    moved.cookies.some((each) => each.startsWith(`citaria-client=abc; Path=/${renamed};`)),
  ).toBe(true);
});

test("a domain that was given up serves nothing any more", async () => {
  await admin`UPDATE claimed_name SET released_at = now(), changed_at = now() WHERE name = ${own}`;
  await expect.poll(async () => (await at(own, "/")).status, { timeout: 10_000 }).toBe(421);
});

function here(): string {
  return new URL(app.url).host;
}

/** Asks by any host name, as a proxy would pass it on. */
function at(
  host: string,
  path: string,
  { method = "GET", headers = {}, body }: Given = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = send(
      {
        host: "127.0.0.1",
        port: app.port,
        path,
        method,
        headers: { accept: "text/html", ...headers, host },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string>,
            cookies: response.headers["set-cookie"] ?? [],
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

/** The form that has this field, as a browser without scripts sends it. */
function fieldsOf(html: string, field: string): { headers: Record<string, string>; body: string } {
  const form = html.split("<form").find((each) => each.includes(`name="${field}"`)) ?? "";
  const boundary = "----test";
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  const parts = [
    ...hidden.map(([, name, value]) => [name, value ?? ""]),
    [field, "ana@correo.example"],
  ];
  const body = parts
    .map(([name, value]) => {
      const text = (value ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
      return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
    })
    .join("");
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: `${body}--${boundary}--\r\n`,
  };
}
