import type { Page } from "@playwright/test";
import { chooseTime, familyMedicine, fillDetails, openTimes } from "../support/booking";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

test.use({ javaScriptEnabled: false });

const origins: Record<string, Record<string, string>> = {
  "without an Origin": {},
  "with an opaque Origin": { origin: "null" },
  "from another site": { origin: "https://elsewhere.example" },
};

for (const [what, headers] of Object.entries(origins)) {
  test(`a form sent ${what} books nothing`, async ({ page, request }, testInfo) => {
    const person = somebody();
    await openTimes(page, familyMedicine);
    await chooseTime(page, testInfo);
    await fillDetails(page, person);
    const response = await request.post(page.url(), { multipart: await fieldsOf(page), headers });
    expect(response.url()).not.toContain("/done/");
    expect(await appointmentsOf(person.email)).toEqual([]);
  });
}

test("the same form sent with our own Origin books, so that the refusals above mean something", async ({
  page,
  request,
}, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  await fillDetails(page, person);
  const { origin } = new URL(page.url());
  await request.post(page.url(), { multipart: await fieldsOf(page), headers: { origin } });
  expect(await appointmentsOf(person.email)).toHaveLength(1);
});

/** The booking form as a browser would send it. */
async function fieldsOf(page: Page): Promise<Record<string, string>> {
  const form = page.locator("form").filter({ has: page.locator("[name='client.email']") });
  return form.locator("[name]:not([type=checkbox])").evaluateAll((fields) =>
    Object.fromEntries(
      fields.map((field) => {
        const { name, value } = field as HTMLInputElement;
        return [name, value];
      }),
    ),
  );
}
