import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { type Booked, bookByApi } from "./book-by-api";
import { freeTimes } from "./booking";
import { invitationLink, type Mail, mailTo } from "./mail";
import { somebody } from "./person";
import type { Worker } from "./worker";

export type Invited = Booked & { readonly mail: Mail; readonly link: string };

/** Somebody with an appointment to be accepted, and the mail that says so. */
export async function invite(
  request: APIRequestContext,
  worker: Worker,
  person = somebody(),
): Promise<Invited> {
  const booked = await bookByApi(request, worker, person);
  const mail = await mailTo(person.email, /^Falta confirmar tu cita/);
  return { ...booked, mail, link: invitationLink(mail) };
}

/** Opens a link and lands at its appointment. */
export async function openLink(page: Page, { link, slug, id }: Invited): Promise<void> {
  await page.goto(link);
  await expect(page).toHaveURL(`/${slug}/my/${id}`);
}

/** Moves an appointment to the last free time of its own day. Returns the new start. */
export async function moveToEvening(page: Page, { slug, id, start }: Invited): Promise<string> {
  await page.goto(`/${slug}/my/${id}/move?date=${start.slice(0, 10)}`);
  await freeTimes(page).last().click();
  await expect(page.getByRole("heading", { name: "¿Cambiar a esta hora?" })).toBeVisible();
  const wanted = new URL(page.url()).searchParams.get("start") ?? "";
  await page.getByRole("button", { name: "Cambiar mi cita" }).click();
  await expect(page.getByText("Listo: tu cita cambió de hora.")).toBeVisible();
  return wanted;
}

/** What may be done with the appointment that the portal shows. */
export function appointmentPage(page: Page) {
  const dialog = page.getByRole("dialog", { name: "¿Cancelar esta cita?" });
  return {
    accept: page.getByRole("button", { name: "Confirmar mi cita" }),
    move: page.getByRole("link", { name: "Cambiar la hora" }),
    cancel: page.getByRole("button", { name: "Cancelar la cita", exact: true }),
    dialog,
    cancelReason: dialog.getByRole("textbox", { name: "Motivo" }),
    confirmCancel: dialog.getByRole("button", { name: "Sí, cancelar la cita" }),
    keep: dialog.getByRole("button", { name: "No, volver" }),
    calendarFile: page.getByRole("link", { name: "Agregar al calendario" }),
    done: (text: string) => page.getByRole("status").filter({ hasText: text }),
  };
}
