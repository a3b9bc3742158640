import { director, secretary } from "../support/accounts";
import { openAgenda } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";

const ownersPages = [
  "hours",
  "hours/weekly",
  "hours/special",
  "hours/time-off",
  "hours/holidays",
  "clients",
  "clients/new",
  "services",
  "services/new",
  "places",
  "places/rooms",
  "places/sites/new",
  "priority",
  "waitlist",
  "team",
  "team/new",
  "brand",
  "settings",
];

test.describe("the owner", () => {
  test.use({ account: director });

  for (const path of ownersPages) {
    test(`opens a page that passes the checks: ${path}`, async ({ page }) => {
      const response = await page.goto(`/dashboard/clinica-la-vega/${path}`);
      expect(response?.status()).toBe(200);
      await checkPage(page, ["light", "dark"]);
    });
  }
});

test.describe("the secretary", () => {
  test.use({ account: secretary });

  for (const view of ["Día", "Semana", "Mes", "Lista"]) {
    test(`reads the agenda as ${view}`, async ({ page, isMobile }) => {
      await openAgenda(page);
      const link = page
        .getByRole("navigation", { name: "Vista" })
        .getByRole("link", { name: view });
      await link.click();
      await expect(link).toHaveAttribute("aria-current", "true");
      // Seven days beside each other on a telephone are narrow; each also opens alone, and as a list.
      const narrow = isMobile && view === "Semana" ? ["target-size"] : [];
      await checkPage(page, ["light", "dark"], narrow);
    });
  }

  test("goes from section to section without leaving a trace on the console", async ({
    page,
    isMobile,
  }) => {
    await openAgenda(page);
    const nav = page.getByRole("navigation", { name: "Secciones" }).filter({ visible: true });
    for (const section of ["Horarios", "Clientes", ...(isMobile ? [] : ["Equipo"]), "Agenda"]) {
      const link = nav.getByRole("link", { name: section });
      await link.click();
      await expect(link).toHaveAttribute("aria-current", "page");
    }
  });
});
