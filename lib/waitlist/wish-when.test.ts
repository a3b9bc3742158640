import { expect, test } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { wishWhen } from "./wish-when";

const t = translatorFor("es", "wish");
const wish = { fromDate: "2026-03-09", toDate: null, weekdays: [1, 3] };
const said = (startMinute: number, endMinute: number) =>
  wishWhen({ ...wish, startMinute, endMinute }, t, "es-DO");

test("who waits reads the part of the day that they chose, and other hours by the clock", () => {
  expect(said(720, 1440)).toBe("Desde el lun, 9 mar · lunes, miércoles · Por la tarde");
  expect(said(0, 720)).toMatch(/ · Por la mañana$/);
  expect(said(0, 1440)).toMatch(/miércoles$/);
  expect(said(600, 780)).toMatch(/ · de 10:00.a\..m\. a 1:00.p\..m\.$/);
});
