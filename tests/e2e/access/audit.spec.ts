import { auditsOf } from "../support/audit";
import { familyMedicine, openTimes } from "../support/booking";
import { expect, test } from "../support/fixtures";
import { invite, openLink } from "../support/portal";

test("Lighthouse finds nothing wanting, except that a client's own page is in no search engine", async ({
  page,
  request,
}, testInfo) => {
  // Three pages of a second browser, a second of each of which it spends on measuring the machine.
  test.slow();
  const invited = await invite(request, testInfo);
  await openTimes(page, familyMedicine);
  const times = page.url();
  await openLink(page, invited);
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const urls = [new URL(`/${invited.slug}`, times).href, times, page.url()];
  const [home, slots, portal] = await auditsOf(urls, { cookie });
  const good = { accessibility: 1, "best-practices": 1, seo: 1 };
  expect(home).toEqual({ scores: good, wanting: [] });
  expect(slots).toEqual({ scores: good, wanting: [] });
  expect(portal).toMatchObject({
    scores: { accessibility: 1, "best-practices": 1 },
    wanting: [expect.stringMatching(/^is-crawlable/)],
  });
});
