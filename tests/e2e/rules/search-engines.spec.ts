import { director } from "../support/accounts";
import { expect, test } from "../support/fixtures";

test.skip(({ isMobile }) => isMobile, "what machines read is the same on every device");

test("a practice's page tells search engines and messengers what it is", async ({
  page,
  request,
}) => {
  await page.goto("/barberia-norte");
  await expect(page).toHaveTitle("Barbería Norte");
  const said = (selector: string) => page.locator(selector).first();
  await expect(said('link[rel="canonical"]')).toHaveAttribute("href", /\/barberia-norte$/);
  await expect(said('meta[name="description"]')).toHaveAttribute("content", "Cortes con oficio");
  await expect(said('meta[name="robots"]')).toHaveCount(0);
  const picture = await said('meta[property="og:image"]').getAttribute("content");
  const drawn = await request.get(picture ?? "");
  expect(drawn.headers()["content-type"]).toBe("image/png");
  expect((await drawn.body()).readUInt32BE(16)).toBe(1200);

  const facts = JSON.parse((await said('script[type="application/ld+json"]').textContent()) ?? "");
  expect(facts).toMatchObject({ "@type": "HairSalon", name: "Barbería Norte" });
  expect(facts.makesOffer).toContainEqual(
    expect.objectContaining({ price: "12000", priceCurrency: "CLP" }),
  );
});

test("the sitemap lists open practices, and robots.txt names it", async ({ request }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(sitemap).toContain("/clinica-la-vega</loc>");
  expect(sitemap).not.toMatch(/dashboard|\/my|\/i\//);
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toMatch(/Sitemap: http.*\/sitemap\.xml/);
  expect(robots).toContain("Disallow: /dashboard/");
});

test.describe("what is somebody's own", () => {
  test.use({ account: director });

  test("is never listed: by header and in the page", async ({ page }) => {
    for (const path of ["/dashboard/clinica-la-vega/page", "/i/invalid?at=clinica-la-vega"]) {
      const response = await page.goto(path);
      expect(response?.headers()["x-robots-tag"]).toBe("noindex, nofollow");
      await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute(
        "content",
        /^noindex/,
      );
    }
  });
});
