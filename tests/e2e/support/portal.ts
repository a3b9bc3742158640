import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { type Booked, bookByApi } from "./book-by-api";
import { freeTimes } from "./booking";
import { invitationLink, type Mail, mailTo } from "./mail";
import { somebody } from "./person";
import { like, words } from "./words";
import type { Worker } from "./worker";

export type Invited = Booked & { readonly mail: Mail; readonly link: string };

/** Somebody with an appointment to be accepted, and the mail that says so. */
export async function invite(
  request: APIRequestContext,
  worker: Worker,
  person = somebody(),
): Promise<Invited> {
  const booked = await bookByApi(request, worker, person);
  const mail = await mailTo(person.email, subjects().requested);
  return { ...booked, mail, link: invitationLink(mail) };
}

/** Of a mail to whom `invite` booked for: by the API, so that it speaks as the sample clinic does. */
export function mailWords() {
  return words("emails", "es");
}

/** What such mails are called. */
export function subjects() {
  const t = mailWords();
  const about = { tenant: "Centro Médico La Vega", when: "…" };
  return {
    requested: like(t("requested.subject", about)),
    accepted: like(t("accepted.subject", about)),
    moved: like(t("moved.subject", about)),
    cancelled: like(t("cancelled.subject", about)),
    confirmEmail: like(t("confirmEmail.subject", about)),
    entryCode: like(t("entryCode.subject", about)),
    freshLink: like(t("freshLink.subject", about)),
    passwordChanged: like(t("passwordChanged.subject", { ...about, done: "set" })),
  };
}

/** Opens a link and lands at its appointment. */
export async function openLink(page: Page, { link, slug, id }: Invited): Promise<void> {
  await page.goto(link);
  await expect(page).toHaveURL(`/${slug}/my/${id}`);
}

/** Moves an appointment to the last free time of its own day. Returns the new start. */
export async function moveToEvening(page: Page, { slug, id, start }: Invited): Promise<string> {
  const t = words("portal");
  await page.goto(`/${slug}/my/${id}/move?date=${start.slice(0, 10)}`);
  await freeTimes(page).last().click();
  await expect(page.getByRole("heading", { name: t("moveConfirmTitle") })).toBeVisible();
  const wanted = new URL(page.url()).searchParams.get("start") ?? "";
  await page.getByRole("button", { name: t("moveConfirm") }).click();
  await expect(page.getByText(t("movedNow"))).toBeVisible();
  return wanted;
}

/** What may be done with the appointment that the portal shows. */
export function appointmentPage(page: Page) {
  const t = words("portal");
  const dialog = page.getByRole("dialog", { name: t("cancelTitle") });
  return {
    accept: page.getByRole("button", { name: t("accept") }),
    move: page.getByRole("link", { name: t("move") }),
    cancel: page.getByRole("button", { name: t("cancel"), exact: true }),
    dialog,
    cancelReason: dialog.getByRole("textbox", { name: t("cancelReason") }),
    confirmCancel: dialog.getByRole("button", { name: t("cancelConfirm") }),
    keep: dialog.getByRole("button", { name: t("cancelKeep") }),
    calendarFile: page.getByRole("link", { name: t("addToCalendar") }),
    done: (text: string) => page.getByRole("status").filter({ hasText: text }),
  };
}
