import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { expectAlike, expectToldLike, sendForm, told } from "../support/answers";
import { attendedPractice } from "../support/attended-practice";
import { bookByApi } from "../support/book-by-api";
import { familyMedicine } from "../support/booking";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { somebody } from "../support/person";
import { type Invited, invite } from "../support/portal";
import { newAccount } from "../support/practice";

const barber = { slug: "barberia-norte", service: "Corte de cabello" };
const { slug } = familyMedicine;

test("a link of a mail that was revoked, is over, mistyped or cut off is answered like one that never was", async ({
  request,
}, testInfo) => {
  const [revoked, expired] = [await invite(request, testInfo), await invite(request, testInfo)];
  await database`UPDATE invitation SET revoked_at = now() WHERE appointment_id = ${revoked.id}`;
  await database`
    UPDATE invitation SET expires_at = now() - interval '1 second' WHERE appointment_id = ${expired.id}`;
  const { link } = expired;
  const never = neverWas(link);
  for (const purpose of ["", "/move", "/cancel"]) {
    await expectToldLike(request, never + purpose, {
      revoked: revoked.link + purpose,
      expired: expired.link + purpose,
      mistyped: `${link.slice(0, -2)}${link.endsWith("AA") ? "BB" : "AA"}${purpose}`,
      "cut off": link.slice(0, -9) + purpose,
      "with something after it": `${link}%20.${purpose}`,
    });
  }
  await expectToldLike(request, never, { revoked: revoked.link }, { method: "HEAD" });
  const nobodys = new URL(`/i/${"x".repeat(64)}`, link).href;
  await expectToldLike(request, nobodys, { "no token at all": new URL("/i/nada", link).href });
  const answer = await request.get(never, { maxRedirects: 0 });
  expect(answer.headers()).toMatchObject({ location: `/${slug}/link?from=link` });
  expect(answer.headers()["set-cookie"]).toBeUndefined();
});

test("in the portal what is another client's or another practice's is answered like what is nobody's, and an ended login like none", async ({
  request,
}, testInfo) => {
  const [mine, other] = [await invite(request, testInfo), await invite(request, testInfo)];
  const person = { ...somebody(), phone: "+56955550997" };
  const elsewhere = await bookByApi(request, testInfo, person, barber);
  expect((await request.get(mine.link)).url()).toContain(`/${slug}/my/${mine.id}`);
  const portal = `/${slug}/my`;
  for (const path of ["", "/move", "/cancel", "/again", "/calendar.ics"]) {
    const at = (id: string) => `${portal}/${id}${path}`;
    await expectToldLike(request, at(randomUUID()), {
      "another client's": at(other.id),
      "another practice's": at(elsewhere.id),
      "cut off": at(mine.id.slice(0, -1)),
    });
  }
  const [theirs, foreign] = [await documentOf(other), await documentOf(elsewhere)];
  const at = (id: string) => `${portal}/documents/${id}`;
  await expectToldLike(request, at(randomUUID()), {
    "another client's": at(theirs),
    "another practice's": at(foreign),
    "cut off": at(theirs.slice(0, -1)),
  });
  await expectToldLike(request, at(randomUUID()), { "another client's": at(theirs) }, head);
  const family = `${portal}/family?done=takenOff&person=`;
  await expectToldLike(request, family + randomUUID(), {
    "another client's": family + (await clientOf(other)),
  });

  await database`UPDATE client_session SET ended_at = now() WHERE client_id = ${await clientOf(mine)}`;
  const never = { headers: { cookie: `citaria-client=${await neverIn(request)}` } };
  for (const path of [`/${mine.id}`, `/${mine.id}/calendar.ics`, `/documents/${theirs}`, "/kept"]) {
    await expectAlike(
      async () => told(await request.get(portal + path, { ...never, maxRedirects: 0 }), [mine.id]),
      async () => told(await request.get(portal + path, { maxRedirects: 0 }), [mine.id]),
      `with a login that was ended: ${path}`,
    );
  }
});

test("a confirmation, a ticket, a screen, a calendar or a letter that is over, another practice's or made up is answered like nothing", async ({
  request,
}, testInfo) => {
  const person = { ...somebody(), phone: "+56955550996" };
  const elsewhere = await bookByApi(request, testInfo, person, barber);
  for (const path of ["", "/calendar.ics"]) {
    const at = (id: string) => `/${slug}/book/done/${id}${path}`;
    await expectToldLike(request, at(randomUUID()), {
      "another practice's": at(elsewhere.id),
      "cut off": at(elsewhere.id.slice(0, -1)),
    });
  }
  const asked = (id: string) => `/${slug}/book/request/${id}?code=123456`;
  await expectToldLike(request, asked(randomUUID()), {
    "no request": asked(elsewhere.id),
    "cut off": asked(elsewhere.id.slice(0, -1)),
  });

  const here = await attendedPractice();
  const [over, revoked, foreign] = [
    await ticketOf(here.slug),
    await screenOf(here.slug),
    await ticketOf(slug),
  ];
  await database`UPDATE queue_entry SET expires_at = now() - interval '1 second' WHERE token_hash = ${sha256(over)}`;
  await database`UPDATE queue_screen SET revoked_at = now() WHERE token_hash = ${sha256(revoked)}`;
  for (const place of ["turno", "sala"]) {
    const of = (token: string) => `/${here.slug}/${place}/${token}`;
    await expectToldLike(request, of(aToken()), {
      ...{ over: of(over), revoked: of(revoked), "another practice's": of(foreign) },
      "cut off": of(over.slice(0, -1)),
    });
  }
  const live = (token: string) => `/api/live/${here.slug}/${token}`;
  await expectToldLike(request, live(aToken()), {
    ...{ over: live(over), revoked: live(revoked), "another practice's": live(foreign) },
    "cut off": live(over.slice(0, -1)),
  });

  const feed = await revokedFeedOf(elsewhere);
  const calendar = (token: string) => `/api/calendar/${token}.ics`;
  for (const method of ["GET", "HEAD"] as const) {
    const never = calendar(randomBytes(48).toString("base64url"));
    const ruined = { revoked: calendar(feed), "cut off": calendar(feed.slice(0, -5)) };
    await expectToldLike(request, never, ruined, { method });
  }

  const { email } = await newAccount();
  await sendForm(request, "/password", { email });
  const { plain } = await mailTo(email, /contraseña/);
  const [link = ""] = /https?:\/\/\S+\/password\/[\w-]+/.exec(plain) ?? [];
  await database`UPDATE account_letter SET expires_at = now() - interval '1 second' WHERE email = ${email}`;
  const [letter] = await database<
    { id: string }[]
  >`SELECT id FROM account_letter WHERE email = ${email}`;
  const at = (token: string) => `/password/${token}`;
  await expectToldLike(request, at(randomBytes(48).toString("base64url")), {
    ...{ over: link, "cut off": link.slice(0, -3) },
  });
  const code = (id: string) => `/start/${id}`;
  await expectToldLike(request, code(randomUUID()), {
    "another kind": code(letter?.id ?? ""),
    "cut off": code(randomUUID().slice(0, -1)),
  });
});

test("who asks for a link or a code, or tries one, is not told whether anybody here has that e-mail", async ({
  request,
  playwright,
  extraHTTPHeaders,
}, testInfo) => {
  const { person } = await invite(request, testInfo);
  const answers = async (email: string) => {
    // Each a browser of its own, at one address.
    const browser = await playwright.request.newContext({
      baseURL: process.env.BASE_URL ?? "",
      extraHTTPHeaders: extraHTTPHeaders ?? {},
    });
    const forms = [
      await sendForm(browser, `/${slug}/link`, { email }),
      await sendForm(browser, `/${slug}/link/password`, { email, password: "no es esta" }),
      await sendForm(browser, `/${slug}/link/code`, { email }),
      await sendForm(browser, `/${slug}/link/code`, { email, code: "000000" }),
    ];
    const all = await Promise.all(forms.map((answer) => told(answer, [email])));
    await browser.dispose();
    return all;
  };
  const [known, unknown] = [await answers(person.email), await answers(somebody().email)];
  expect(known.map(({ status }) => status)).toEqual([200, 200, 303, 200]);
  for (const [index, one] of known.entries()) expect(unknown[index]).toEqual(one);
});

const head = { method: "HEAD" } as const;

/** A link of the same practice as this one, as if guessed. */
function neverWas(link: string): string {
  const [, token = ""] = link.split("/i/");
  const tenant = Buffer.from(token, "base64url").subarray(0, 16);
  return link.replace(token, Buffer.concat([tenant, randomBytes(32)]).toString("base64url"));
}

/** Of somebody who waits in that practice today. */
async function ticketOf(practice: string): Promise<string> {
  const token = aToken();
  await database`
    INSERT INTO queue_entry (tenant_id, day, number, is_walk_in, name, arrived_at, token_hash, expires_at)
    SELECT id, current_date, 30000 + floor(random() * 2000)::int, true, 'Berta Cruz', now(), ${sha256(token)}, now() + interval '1 hour'
    FROM tenant WHERE slug = ${practice}`;
  return token;
}

/** The calendar of whose appointment this is. */
async function revokedFeedOf({ id }: Kept): Promise<string> {
  const [row] = await database<{ tenant_id: string }[]>`
    SELECT tenant_id FROM appointment WHERE id = ${id}`;
  const tenant = Buffer.from((row?.tenant_id ?? "").replaceAll("-", ""), "hex");
  const token = Buffer.concat([tenant, randomBytes(32)]).toString("base64url");
  await database`
    INSERT INTO calendar_feed (tenant_id, client_id, token_hash, revoked_at)
    SELECT tenant_id, client_id, ${sha256(token)}, now() FROM appointment WHERE id = ${id}`;
  return token;
}

async function screenOf(practice: string): Promise<string> {
  const token = aToken();
  await database`
    INSERT INTO queue_screen (tenant_id, token_hash)
    SELECT id, ${sha256(token)} FROM tenant WHERE slug = ${practice}`;
  return token;
}

/** A login of the same practice as the one that is kept, as if guessed. */
async function neverIn(request: APIRequestContext): Promise<string> {
  const { cookies } = await request.storageState();
  const kept = cookies.find(({ name }) => name === "citaria-client")?.value ?? "";
  return kept.replace(/.{20}$/, aToken().slice(-20));
}

function aToken(): string {
  return randomBytes(32).toString("base64url");
}

function sha256(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

type Kept = Pick<Invited, "id">;

async function clientOf({ id }: Kept): Promise<string> {
  const [row] = await database<{ client_id: string }[]>`
    SELECT client_id FROM appointment WHERE id = ${id}`;
  return row?.client_id ?? "";
}

/** A document of whose appointment this is. */
async function documentOf({ id }: Kept): Promise<string> {
  const [row] = await database<{ id: string }[]>`
    INSERT INTO shared_document (tenant_id, client_id, name, kind, size_bytes, file_key)
    SELECT tenant_id, client_id, 'Receta', 'pdf', 9, tenant_id || '/documents/' || ${randomUUID()}
    FROM appointment WHERE id = ${id} RETURNING id`;
  return row?.id ?? "";
}
