import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { secretary } from "../support/accounts";
import { checkPage } from "../support/check-page";
import { sendCutOffFirst } from "../support/cut";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { invite, openLink } from "../support/portal";
import { like, words } from "../support/words";

const pdf = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

test("a document that the desk shares is its client's alone, until the desk takes it back", async ({
  page,
  openPage,
  request,
}, testInfo) => {
  const t = words("documents");
  const shared = like(t("sharedBy", { who: "Mercedes…", when: "…" }));
  const [mine, other] = [await invite(request, testInfo), await invite(request, testInfo)];
  const [client, stranger] = [await openPage(), await openPage()];
  await openLink(client, mine);
  await openLink(stranger, other);
  const { slug } = mine;
  const [row] = await database<{ id: string }[]>`
    SELECT id FROM client WHERE email = ${mine.person.email}`;

  const desk = await openPage({ account: secretary });
  await desk.goto(`/dashboard/${slug}/clients/${row?.id}`);
  await desk.getByRole("button", { name: t("add") }).click();
  const dialog = desk.getByRole("dialog", { name: t("add") });
  const file = dialog.getByLabel(t("file"));
  await file.setInputFiles({
    name: "a.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("<svg/>"),
  });
  const share = dialog.getByRole("button", { name: t("share") });
  await share.click();
  await expect(dialog.getByText(words("errors")("document_unsupported"))).toBeVisible();
  await file.setInputFiles({ name: "Receta_mayo.pdf", mimeType: "application/pdf", buffer: pdf });
  await expect(dialog.getByLabel(t("name"))).toHaveValue("Receta mayo");
  await sendCutOffFirst(desk, share);
  await expect(desk.getByText(shared)).toHaveCount(1);

  await client.goto(`/${slug}/my`);
  await client.getByRole("link", { name: t("title") }).click();
  await expect(client.getByText(shared)).toBeVisible();
  await checkPage(client, ["light", "dark"]);
  const link = client.getByRole("link", { name: `${t("download")} Receta mayo` });
  const [download] = await Promise.all([client.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("Receta mayo.pdf");
  expect((await readFile(await download.path())).equals(pdf)).toBe(true);

  const href = (await link.getAttribute("href")) ?? "";
  const served = (await client.request.get(href)).headers();
  expect(served["content-security-policy"]).toMatch(/^default-src 'none'; .*; sandbox$/);
  expect(served).toMatchObject({
    "content-disposition": expect.stringContaining("attachment;"),
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex, nofollow",
  });
  const told = async (path: string) => {
    const response = await stranger.request.get(path);
    return { status: response.status(), body: await response.text() };
  };
  const nonexistent = await told(`/${slug}/my/documents/${randomUUID()}`);
  expect(nonexistent.status).toBe(404);
  expect(await told(href)).toEqual(nonexistent);
  // Nobody's login at all: to where a link is asked for, whatever is asked for.
  expect((await page.request.get(href)).url()).toContain(`/${slug}/link`);

  await desk.getByRole("button", { name: t("remove"), exact: true }).click();
  await desk.getByRole("button", { name: t("removeConfirm") }).click();
  await expect(desk.getByText(shared)).toHaveCount(0);
  expect((await client.request.get(href)).status()).toBe(404);
  await client.reload();
  await expect(client.getByText(t("none"))).toBeVisible();
});
