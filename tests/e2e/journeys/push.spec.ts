import { findWholeChromium } from "@/scripts/lib/chromium";
import { attendedPractice } from "../support/attended-practice";
import { bookByApi } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { fillLogIn, logOut } from "../support/log-in";
import { doctorOf } from "../support/offline-list";
import { somebody } from "../support/person";
import {
  deliver,
  expectTold,
  pushedTo,
  shownNotices,
  tapNotice,
  withPushService,
} from "../support/push";

const chromium = findWholeChromium();

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ...(chromium ? { executablePath: chromium } : {}) });
  },
});

test("a device that was asked to tells of a booking without saying whose, also after a new login, until it is taken off", async ({
  openPage,
  request,
}, testInfo) => {
  test.skip(!process.env.PUSH_SERVICE_URL, "an app that somebody else started has no push service");
  test.skip(!chromium, "a Chromium without windows shows no notifications");
  const practice = await attendedPractice();
  const doctor = await doctorOf(practice);
  const page = await openPage({ account: doctor, permissions: ["notifications"] });
  const vendor = await withPushService(page.context());
  await page.goto(`/dashboard/${practice.slug}/my-notices`);
  await page.getByRole("button", { name: "Avisarme en este dispositivo" }).click();
  await expectTold(page);
  await checkPage(page);
  // iPhones tell only what was kept beside their apps.
  const kept = (await page.locator("link[rel=manifest]").getAttribute("href")) ?? "";
  expect(await (await request.get(kept)).json()).toMatchObject({
    ...{ start_url: doctor.path, scope: "/", display: "standalone" },
  });

  const { endpoint = "" } = vendor.subscription() ?? {};
  const person = somebody();
  const { id } = await bookByApi(request, testInfo, person, practice);
  await expect.poll(() => pushedTo(endpoint), { timeout: 20_000 }).toHaveLength(1);
  const [notice] = (await pushedTo(endpoint)) ?? [];
  await deliver(page, notice?.text ?? "");
  await expect.poll(() => shownNotices(page)).toMatchObject([{ title: "Nueva reserva" }]);
  const [shown] = await shownNotices(page);
  expect(shown?.body).toContain(practice.name);
  expect(JSON.stringify([shown, notice?.text])).not.toMatch(
    RegExp(`${person.name}|${person.email}|${person.phone.slice(1)}`),
  );

  await logOut(page);
  await expect(page).toHaveURL("/login");
  await page.goto(await tapNotice(page));
  await fillLogIn(page, doctor);
  await expect(page).toHaveURL(RegExp(`appointment=${id}`));
  await expect(page.getByRole("dialog")).toContainText(person.name);

  await page.goto(`/dashboard/${practice.slug}/my-notices`);
  await expectTold(page);
  await page.getByRole("button", { name: /^Quitar/ }).click();
  await expect(page.getByRole("button", { name: "Avisarme en este dispositivo" })).toBeVisible();
  await expect.poll(() => vendor.subscription()).toBeNull();
  expect(await pushedTo(endpoint)).toBeUndefined();
});
