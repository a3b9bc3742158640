import { checkPage } from "../support/check-page";
import { sendCutOffFirst } from "../support/cut";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { keptTexts } from "../support/offline-list";
import { invite, openLink, subjects } from "../support/portal";
import { like, words } from "../support/words";

const password = "mango y lluvia";

test("a client sets a password, enters with it elsewhere, and with a code where it was forgotten", async ({
  page,
  openPage,
  request,
}, testInfo) => {
  const [t, ta] = [words("portalEntry"), words("portalAccess")];
  const { slug, ...invited } = await invite(request, testInfo);
  const { email } = invited.person;
  await openLink(page, { slug, ...invited });
  await page.goto(`/${slug}/my/access`);
  await page.getByText(t("own.set"), { exact: true }).click();
  await page.getByLabel(t("own.new")).fill(password);
  await sendCutOffFirst(page, page.getByRole("button", { name: t("own.save") }));
  await expect(page.getByText(t("own.done.password"))).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await mailTo(email, subjects().passwordChanged);

  const other = await openPage({ javaScriptEnabled: false });
  await other.goto(`/${slug}/my`);
  await other.getByRole("link", { name: t("byPassword") }).click();
  await other.getByLabel(t("email")).fill(email);
  await other.getByLabel(t("password"), { exact: true }).fill("no es esta");
  await other.getByRole("button", { name: t("enter") }).click();
  await expect(other.getByRole("alert")).toHaveText(words("errors")("wrong_credentials"));
  await other.getByLabel(t("password"), { exact: true }).fill(password);
  await other.getByRole("button", { name: t("enter") }).click();
  await expect(other).toHaveURL(`/${slug}/my`);

  const third = await openPage();
  await third.goto(`/${slug}/link/password`);
  await checkPage(third, ["light", "dark"]);
  await third.getByRole("link", { name: t("forgotPassword") }).click();
  await expect(third).toHaveURL(`/${slug}/link/code`);
  await third.getByLabel(t("email")).fill(email);
  await sendCutOffFirst(third, third.getByRole("button", { name: t("askForCode") }));
  await expect(third.getByRole("heading", { name: t("codeSentTitle") })).toBeVisible();
  expect(third.url()).not.toContain("@");
  await checkPage(third, ["light", "dark"]);
  const { subject, plain } = await mailTo(email, subjects().entryCode);
  const [code = ""] = /\b\d{6}\b/.exec(plain) ?? [];
  expect(subject).not.toContain(code);
  await third.getByLabel(t("code")).fill(code);
  await third.getByRole("button", { name: t("enter") }).click();
  await expect(third).toHaveURL(`/${slug}/my`);

  await page.goto(`/${slug}/my/access`);
  await expect(page.getByRole("list").getByText(like(ta("since", { when: "…" })))).toHaveCount(3);
  await page.getByRole("button", { name: ta("closeAll") }).click();
  await page.getByRole("button", { name: ta("closeConfirm") }).click();
  await expect(page).toHaveURL(`/${slug}/link?from=closed`);
  await expect(page.getByText(ta("closedAll"))).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL(`/${slug}/link`);

  const manifest = await (await request.get(`/${slug}/app.webmanifest`)).json();
  const pictures = manifest.icons.filter(({ type }: { type: string }) => type === "image/png");
  expect(pictures).toHaveLength(3);
  for (const { src, sizes } of pictures) {
    const picture = await (await request.get(src)).body();
    // Width and height stand in the first chunk of a PNG.
    expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
  }
});

test("without a connection the portal is read as it was, and not at all once it was left", async ({
  page,
  openPage,
  request,
}, testInfo) => {
  const [t, tp, ta] = [words("portalOffline"), words("portal"), words("portalAccess")];
  const invited = await invite(request, testInfo);
  const { slug, id, person } = invited;
  await openLink(page, invited);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve));
  });
  await expect.poll(() => keptTexts(page)).toContain("citaria-copies");
  const kept = await keptTexts(page);
  for (const secret of [person.name, invited.link, "/i/"]) expect(kept).not.toContain(secret);

  await page.context().setOffline(true);
  await page.goto(`/${slug}/my/${id}`);
  await expect(page).toHaveURL(`/${slug}/my/offline#${id}`);
  await expect(page.getByText(like(t("away", { when: "…" })))).toBeVisible();
  await expect(page.getByRole("button", { name: tp("move") })).toBeDisabled();
  await expect(page.getByText(t("needsConnection"))).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.goto(`/${slug}/my`);
  await expect(page.getByText(tp("greeting", { name: person.name }))).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  // Closed from elsewhere: this device learns of it when it has a connection.
  await page.context().setOffline(false);
  const other = await openPage();
  await openLink(other, invited);
  await other.goto(`/${slug}/my/access`);
  await other.getByRole("button", { name: ta("closeAll") }).click();
  await other.getByRole("button", { name: ta("closeConfirm") }).click();
  await expect(other).toHaveURL(`/${slug}/link?from=closed`);
  await page.goto(`/${slug}/my`);
  await expect(page).toHaveURL(`/${slug}/link`);
  await page.context().setOffline(true);
  await page.goto(`/${slug}/my`);
  await expect(page.getByRole("heading", { name: t("noneTitle") })).toBeVisible();
  await page.context().setOffline(false);
});
