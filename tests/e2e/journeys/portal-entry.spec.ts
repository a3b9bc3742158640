import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { keptTexts } from "../support/offline-list";
import { invite, openLink } from "../support/portal";

const password = "mango y lluvia";

test("a client sets a password, enters with it elsewhere, and with a code where it was forgotten", async ({
  page,
  openPage,
  request,
}, testInfo) => {
  const { slug, ...invited } = await invite(request, testInfo);
  const { email } = invited.person;
  await openLink(page, { slug, ...invited });
  await page.goto(`/${slug}/my/access`);
  await page.getByText("Poner una contraseña").click();
  await page.getByLabel("Contraseña nueva").fill(password);
  await page.getByRole("button", { name: "Guardar contraseña" }).click();
  await expect(page.getByText("Listo: ya puedes entrar con tu contraseña.")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await mailTo(email, /^Cambió la contraseña/);

  const other = await openPage({ javaScriptEnabled: false });
  await other.goto(`/${slug}/my`);
  await other.getByRole("link", { name: "Con mi contraseña" }).click();
  await other.getByLabel("Correo").fill(email);
  await other.getByLabel("Contraseña", { exact: true }).fill("no es esta");
  await other.getByRole("button", { name: "Entrar" }).click();
  await expect(other.getByRole("alert")).toHaveText("El correo o la contraseña no coinciden.");
  await other.getByLabel("Contraseña", { exact: true }).fill(password);
  await other.getByRole("button", { name: "Entrar" }).click();
  await expect(other).toHaveURL(`/${slug}/my`);

  const third = await openPage();
  await third.goto(`/${slug}/link/password`);
  await checkPage(third, ["light", "dark"]);
  await third.getByRole("link", { name: /^¿No la recuerdas/ }).click();
  await expect(third).toHaveURL(`/${slug}/link/code`);
  await third.getByLabel("Correo").fill(email);
  await third.getByRole("button", { name: "Enviarme un código" }).click();
  await expect(third.getByRole("heading", { name: "Escribe tu código" })).toBeVisible();
  expect(third.url()).not.toContain("@");
  await checkPage(third, ["light", "dark"]);
  const { subject, plain } = await mailTo(email, /^Tu código para entrar/);
  const [code = ""] = /\b\d{6}\b/.exec(plain) ?? [];
  expect(subject).not.toContain(code);
  await third.getByLabel("Código").fill(code);
  await third.getByRole("button", { name: "Entrar" }).click();
  await expect(third).toHaveURL(`/${slug}/my`);

  await page.goto(`/${slug}/my/access`);
  await expect(page.getByRole("list").getByText(/^Desde el/)).toHaveCount(3);
  await page.getByRole("button", { name: "Cerrar en todos" }).click();
  await page.getByRole("button", { name: "Sí, cerrar en todos" }).click();
  await expect(page).toHaveURL(`/${slug}`);
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
  await expect(page.getByText(/^Sin conexión: así estaba el /)).toBeVisible();
  await expect(page.getByRole("button", { name: "Cambiar la hora" })).toBeDisabled();
  await expect(page.getByText("Para cambiarla o cancelarla necesitas conexión.")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.goto(`/${slug}/my`);
  await expect(page.getByText(`Hola, ${person.name}`)).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  // Closed from elsewhere: this device learns of it when it has a connection.
  await page.context().setOffline(false);
  const other = await openPage();
  await openLink(other, invited);
  await other.goto(`/${slug}/my/access`);
  await other.getByRole("button", { name: "Cerrar en todos" }).click();
  await other.getByRole("button", { name: "Sí, cerrar en todos" }).click();
  await expect(other).toHaveURL(`/${slug}`);
  await page.goto(`/${slug}/my`);
  await expect(page).toHaveURL(`/${slug}/link`);
  await page.context().setOffline(true);
  await page.goto(`/${slug}/my`);
  await expect(page.getByRole("heading", { name: "No hay citas guardadas aquí" })).toBeVisible();
  await page.context().setOffline(false);
});
