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
  const ownOf = async (path: string) => (await firstLoadOf(origin, path)).ownBytes / kilobyte;
  expect(await ownOf(`/${familyMedicine.slug}`)).toBeLessThan(12);
  expect(await ownOf(`/${familyMedicine.slug}/book`)).toBeLessThan(20);
  expect(await ownOf(`${pathname}${search}`)).toBeLessThan(20);
  expect(await ownOf(details)).toBeLessThan(20);
});
