import { expect, test } from "vitest";
import { newService } from "@/lib/core/scheduling/service-bounds";
import { plainSpaces } from "@/lib/format/formatters";
import { translatorFor } from "@/lib/i18n/translator";
import { rulesSentence, type TypedRules } from "./rules-sentence";
import { typedRules } from "./typed-rules";

const fresh: TypedRules = { ...newService, roomKind: null, own: [] };
function said(given: Partial<TypedRules> = {}) {
  const sentence = rulesSentence(translatorFor("es", "services"), { ...fresh, ...given });
  return sentence && plainSpaces(sentence);
}

test("a new service says its defaults", () => {
  expect(said()).toBe(
    "Dura 30 min; se ofrece cada 30 min; se reserva con 2 h de anticipación o más y hasta 60 días adelante.",
  );
});

test("every rule has its words, in one sentence", () => {
  const all = {
    ...{ durationMinutes: 45, bufferBeforeMinutes: 10, bufferAfterMinutes: 5, packTightly: true },
    ...{ minimumNoticeMinutes: 0, horizonDays: 30, dailyMax: 6, weeklyMax: 20, capacity: 4 },
    ...{ followUpDays: 180, roomKind: "Sillón", own: [{ name: "Dra. Núñez", minutes: 60 }] },
  };
  expect(said(all)).toBe(
    "Dura 45 min con 10 min de preparación y 5 min al terminar; con Dra. Núñez, 1 h; se ofrece sin dejar huecos; " +
      "4 personas comparten cada hora; necesita un espacio libre («Sillón»); hasta 6 por día y 20 por semana; " +
      "se reserva hasta el último momento y hasta 30 días adelante; se propone volver a los 180 días.",
  );
});

test.each([
  { durationMinutes: 0 },
  { durationMinutes: -30 },
  { durationMinutes: Number.NaN },
  { durationMinutes: 22.5 },
  { horizonDays: 36_500 },
  { dailyMax: 0 },
  { capacity: 101 },
  { followUpDays: Number.NaN },
  { minimumNoticeMinutes: 10_080, horizonDays: 5 },
  { own: [{ name: "Dra. Núñez", minutes: 3 }] },
])("says nothing of what cannot be: %j", (given) => {
  expect(said(given)).toBeNull();
});

test("reads the form as it is typed: what is empty has no maximum, who is not checked no time of their own", () => {
  const form = new FormData();
  const fields = { durationMinutes: "45", dailyMax: " ", weeklyMax: "5", capacity: "x" };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("resourceKindId", "k1");
  form.append("professionalIds", "p1");
  form.set("durations.p1", "60");
  form.set("durations.p2", "20");
  const names = {
    professionals: [
      { id: "p1", name: "Ana" },
      { id: "p2", name: "Luz" },
    ],
    kinds: [{ id: "k1", name: "Sala" }],
  };
  expect(typedRules(form, names)).toMatchObject({
    ...{ durationMinutes: 45, dailyMax: null, weeklyMax: 5, capacity: Number.NaN },
    ...{ packTightly: false, roomKind: "Sala", own: [{ name: "Ana", minutes: 60 }] },
  });
});
