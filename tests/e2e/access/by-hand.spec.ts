import type { Locator } from "@playwright/test";
import {
  chooseTime,
  detailsForm,
  familyMedicine,
  freeDays,
  freeTimes,
  openTimes,
} from "../support/booking";
import { expectToBearEnlarging } from "../support/enlarged";
import { expect, test } from "../support/fixtures";
import { invite, openLink } from "../support/portal";

test("at 200 % and on 320 px, with letters set wide apart, nothing is cut, covered or too small to touch", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openTimes(page, familyMedicine);
  const times = page.url();
  await chooseTime(page, testInfo);
  const details = page.url();
  await openLink(page, invited);
  const { slug, id } = invited;
  const own = ["", `/${id}`, `/${id}/move`, `/${id}/cancel`, "/profile", "/access", "/waitlist"];
  const portal = own.map((path) => `/${slug}/my${path}`);
  for (const path of [`/${slug}`, `/${slug}/book`, times, details, ...portal]) {
    await page.goto(path);
    await expectToBearEnlarging(page);
  }
});

test("in forced colours what is chosen, offered or in focus is told by lines, and a screen reader meets the slots in order", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await openTimes(page, familyMedicine);
  const [chosen, other] = [
    freeDays(page).and(page.locator("[aria-current=date]")),
    freeDays(page).last(),
  ];
  await expect(chosen).toHaveCount(1);
  await expect(other).not.toHaveAttribute("aria-current");
  expect(await lineOf(chosen, "border")).toBe("solid 2px");
  expect(await lineOf(other, "border")).toBe("solid 0px");
  const time = freeTimes(page).first();
  expect(await lineOf(time, "border")).toBe("solid 1px");
  await page.keyboard.press("Tab");
  await time.focus();
  expect(await lineOf(time, "outline")).toBe("solid 2px");
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);

  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - paragraph: Paso 2 de 3
    - heading "¿Cuándo te queda bien?" [level=1]
    - list:
      - listitem:
        - text: "Servicio:"
        - paragraph: Consulta de medicina familiar
      - listitem:
        - text: "Profesional:"
        - paragraph
    - link /Lo antes posible/
    - table /Días con horarios libres en/:
      - rowgroup:
        - row "lun mar mié jue vie sáb dom"
      - rowgroup
    - heading /^(lunes|martes|miércoles|jueves|viernes|sábado|domingo), \\d+ de/ [level=2]
    - region /Mañana|Tarde/:
      - heading /Mañana|Tarde/ [level=3]
      - list:
        - listitem:
          - link /\\d+:\\d\\d/
    - paragraph: /Horarios en hora de/
  `);

  await time.click();
  const { confirm, name } = detailsForm(page);
  expect(await lineOf(confirm, "border")).toBe("solid 1px");
  expect(await lineOf(name, "border")).toBe("solid 1px");
});

/** `solid 2px` */
function lineOf(element: Locator, kind: "border" | "outline"): Promise<string> {
  return element.evaluate((node, line) => {
    const style = getComputedStyle(node);
    return line === "border"
      ? `${style.borderTopStyle} ${style.borderTopWidth}`
      : `${style.outlineStyle} ${style.outlineWidth}`;
  }, kind);
}
