import type { APIRequestContext } from "@playwright/test";
import { secretary } from "../support/accounts";
import { expect, test } from "../support/fixtures";

test.use({ account: secretary });

const paths = [
  "/",
  "/login",
  "/no/such/page",
  "/clinica-la-vega",
  "/clinica-la-vega/book",
  "/clinica-la-vega/my",
  "/i/invalid",
  "/i/made-up",
  "/dev/inbox",
  "/dashboard/clinica-la-vega/agenda",
  "/operator",
  "/api/health",
  "/api/v1/clinica-la-vega/services",
];

for (const path of paths) {
  test(`${path} carries the security headers, with a policy of its own`, async ({ context }) => {
    const [first, second] = [
      await headersOf(context.request, path),
      await headersOf(context.request, path),
    ];
    expect(first).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "strict-transport-security": expect.stringMatching(/^max-age=\d{8}/),
      "permissions-policy": expect.stringContaining("camera=()"),
      "referrer-policy": expect.stringMatching(
        /^(no-referrer|same-origin|strict-origin-when-cross-origin)$/,
      ),
    });
    expect(first["x-powered-by"]).toBeUndefined();
    const policy = first["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(
      /unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline/,
    );
    expect(nonceOf(policy)).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(nonceOf(policy)).not.toBe(nonceOf(second["content-security-policy"] ?? ""));
  });
}

test("a page's scripts and styles carry the nonce of its own answer", async ({ context }) => {
  const response = await context.request.get("/clinica-la-vega");
  const nonce = nonceOf(response.headers()["content-security-policy"] ?? "");
  const tags = (await response.text()).match(/<(script|style)\b[^>]*>/g) ?? [];
  expect(tags.length).toBeGreaterThan(0);
  expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
});

for (const path of [
  "/i/made-up",
  "/clinica-la-vega/my",
  "/dashboard/clinica-la-vega/agenda",
  "/operator",
]) {
  test(`${path} is kept by no cache and listed by no search engine`, async ({ context }) => {
    expect(await headersOf(context.request, path)).toMatchObject({
      "cache-control": expect.stringContaining("no-store"),
      "x-robots-tag": expect.stringContaining("noindex"),
    });
  });
}

test("an invitation's address is told to nobody", async ({ context }) => {
  expect(await headersOf(context.request, "/i/made-up")).toMatchObject({
    "referrer-policy": "no-referrer",
  });
});

test("a tenant's logo may be shown by a mail program on the web", async ({ context }) => {
  expect(await headersOf(context.request, "/brands/clinica-la-vega.svg")).toMatchObject({
    "cross-origin-resource-policy": "cross-origin",
  });
});

test("from page to page nothing breaks the policy", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("link", { name: /Centro Médico La Vega/ })
    .first()
    .click();
  await expect(page).toHaveURL("/clinica-la-vega");
  await page.getByRole("link", { name: "Reservar una cita", exact: true }).first().click();
  await page.getByRole("link", { name: "Vacunación" }).click();
  await page.getByRole("link", { name: "Cambiar: Servicio" }).click();
  await expect(page.getByRole("heading", { name: "¿Qué necesitas?" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "¿Cuándo te queda bien?" })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("heading", { name: "¿Qué necesitas?" })).toBeVisible();
});

/** Of the first answer, whatever it leads to. */
async function headersOf(
  request: APIRequestContext,
  path: string,
): Promise<Record<string, string>> {
  return (await request.get(path, { maxRedirects: 0 })).headers();
}

function nonceOf(policy: string): string | undefined {
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
