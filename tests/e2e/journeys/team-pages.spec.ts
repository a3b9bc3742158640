import { director, secretary } from "../support/accounts";
import { openAgenda } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";

const ownersPages = {
  hours: ["hours", "hours/weekly", "hours/special", "hours/time-off", "hours/holidays"],
  people: ["clients", "clients/new", "waitlist", "undelivered", "team", "team/new"],
  offer: ["services", "services/new", "priority"],
  places: ["places", "places/rooms", "places/sites/new"],
  practice: ["brand", "settings"],
};

test.describe("the owner", () => {
  test.use({ account: director });

  for (const [part, paths] of Object.entries(ownersPages)) {
    test(`opens pages that pass the checks: ${part}`, async ({ page }) => {
      for (const path of paths) {
        const response = await page.goto(`/dashboard/clinica-la-vega/${path}`);
        expect(response?.status()).toBe(200);
        await checkPage(page, ["light", "dark"]);
      }
    });
  }
});

test.describe("the secretary", () => {
  test.use({ account: secretary, withPrefetching: true });

  test("reads the agenda as day, week, month and list", async ({ page, isMobile }) => {
    await openAgenda(page);
    for (const view of ["Semana", "Mes", "Lista", "Día"]) {
      const link = page
        .getByRole("navigation", { name: "Vista" })
        .getByRole("link", { name: view });
      await link.click();
      await expect(link).toHaveAttribute("aria-current", "true");
      // Seven days beside each other on a telephone are narrow; each also opens alone, and as a list.
      const narrow = isMobile && view === "Semana" ? ["target-size"] : [];
      await checkPage(page, ["light", "dark"], narrow);
    }
  });

  test("goes from section to section without leaving a trace on the console", async ({
    page,
    isMobile,
  }) => {
    await openAgenda(page);
    const nav = page.getByRole("navigation", { name: "Secciones" }).filter({ visible: true });
    const more = isMobile ? [] : ["Clientes", "Equipo"];
    for (const section of ["Hoy", "Horarios", ...more, "Agenda"]) {
      const link = nav.getByRole("link", { name: section });
      await link.click();
      await expect(link).toHaveAttribute("aria-current", "page");
    }
  });
});
