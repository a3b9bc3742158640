import { firstLoadOf } from "@/scripts/bench/first-load";
import { familyMedicine, freeTimes, openTimes } from "../support/booking";
import { expect, test } from "../support/fixtures";

const kilobyte = 1024;

test("a visitor's pages load little JavaScript of ours above the framework's", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "the same files are sent to every screen");
  await openTimes(page, familyMedicine);
  const { origin, pathname, search } = new URL(page.url());
  const details = (await freeTimes(page).first().getAttribute("href")) ?? "";
  const pages = [
    { page: "a tenant's page", path: `/${familyMedicine.slug}`, most: 12 },
    { page: "choosing a service", path: `/${familyMedicine.slug}/book`, most: 20 },
    { page: "choosing a time", path: `${pathname}${search}`, most: 20 },
    { page: "the form", path: details, most: 20 },
  ];
  const weighed = [];
  for (const { path, ...each } of pages) {
    const { ownBytes } = await firstLoadOf(origin, path);
    weighed.push({ ...each, KB: Number((ownBytes / kilobyte).toFixed(2)) });
  }
  console.table(weighed);
  expect(weighed.filter(({ KB, most }) => KB >= most)).toEqual([]);
});
