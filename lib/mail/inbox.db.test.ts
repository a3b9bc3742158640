import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readInbox, readInboxMessage } from "./reads";
import { storeInboxMessage } from "./store";

const message = {
  from: '"Clínica" <citas@citaria.example>',
  subject: "Tu cita",
  html: "<p>Hola</p>",
  text: "Hola",
  attachments: [{ filename: "cita.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" }],
};

test("a key that comes again gives the first message's id and stores nothing new", async () => {
  const [key, to] = [randomUUID(), `${randomUUID()}@ejemplo.example`];
  const id = await storeInboxMessage({ ...message, to }, key);
  expect(await storeInboxMessage({ ...message, to, subject: "Otra" }, key)).toBe(id);
  const entries = await readInbox(to.toUpperCase());
  expect(entries).toMatchObject([{ id, subject: "Tu cita", attachmentCount: 1 }]);
  expect(await readInboxMessage(id)).toMatchObject({ plain: "Hola", recipient: to });
});

test("an id that is none finds nothing", async () => {
  expect(await readInboxMessage("1; DROP TABLE")).toBeUndefined();
  expect(await readInboxMessage(randomUUID())).toBeUndefined();
});
