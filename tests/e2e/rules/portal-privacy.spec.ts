import { randomUUID } from "node:crypto";
import { anonymous } from "../support/anonymous";
import { bookByApi } from "../support/book-by-api";
import { traceOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";
import { invite, openLink } from "../support/portal";

for (const path of ["", "/move", "/calendar.ics"]) {
  test(`another client's appointment answers as one that does not exist: /my/…${path}`, async ({
    page,
    request,
  }, testInfo) => {
    const { id } = await bookByApi(request, testInfo, somebody());
    const mine = await invite(request, testInfo);
    await openLink(page, mine);
    const [foreign, unknown] = await Promise.all(
      [id, randomUUID()].map(async (each) => {
        const response = await page.request.get(`/${mine.slug}/my/${each}${path}`);
        return { status: response.status(), body: anonymous(await response.text(), each) };
      }),
    );
    expect(foreign?.status).toBe(404);
    expect(foreign).toEqual(unknown);
  });
}

test("another client's appointment cannot be cancelled by putting its id into one's own form", async ({
  page,
  request,
}, testInfo) => {
  const foreign = await bookByApi(request, testInfo, somebody());
  const mine = await invite(request, testInfo);
  await openLink(page, mine);
  const before = await traceOf(foreign.id);
  await page.getByRole("button", { name: "Cancelar la cita", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .locator("[name=appointmentId]")
    .evaluate((input: HTMLInputElement, id) => input.setAttribute("value", id), foreign.id);
  await dialog.getByRole("button", { name: "Sí, cancelar la cita" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "No encontramos lo que buscas." }),
  ).toBeVisible();
  expect(await traceOf(foreign.id)).toBe(before);
});
