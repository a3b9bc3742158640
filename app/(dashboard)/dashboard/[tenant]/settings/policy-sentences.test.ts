import { expect, test } from "vitest";
import { plainSpaces } from "@/lib/format/formatters";
import { translatorFor } from "@/lib/i18n/translator";
import { stretchText } from "../services/stretch-text";
import {
  clientSentence,
  type TypedPolicies,
  teamSentence,
  typedPolicies,
} from "./policy-sentences";

const usual: TypedPolicies = {
  ...{ clientBookNoticeMinutes: 0, clientMoveNoticeHours: 24, clientCancelNoticeHours: 24 },
  ...{ clientMaxOpen: null, holdMinutes: 5, overbookLimit: 0 },
  ...{ staffBookNoticeMinutes: 0, staffMoveNoticeHours: 0, staffCancelNoticeHours: 0 },
};
const t = translatorFor("es", "settings");
const unbroken = stretchText(translatorFor("es", "services"));
const stretch = (minutes: number) => plainSpaces(unbroken(minutes));
const client = (given: Partial<TypedPolicies>) =>
  clientSentence(t, stretch, { ...usual, ...given });
const team = (given: Partial<TypedPolicies>) => teamSentence(t, stretch, { ...usual, ...given });

test("the defaults say what a client may do and what the team may", () => {
  expect(client({})).toBe(
    "Un cliente reserva su cita hasta el último momento; la mueve o cancela hasta 24 horas antes; " +
      "su hora se le guarda 5 minutos mientras llena el formulario.",
  );
  expect(team({})).toBe(
    "Tu equipo agenda hasta el último momento; mueve y cancela cuando haga falta; no pone una cita sobre otra.",
  );
});

test("each rule has its words", () => {
  const strict = { clientBookNoticeMinutes: 120, clientMoveNoticeHours: 1, clientMaxOpen: 3 };
  expect(client({ ...strict, clientCancelNoticeHours: 0, holdMinutes: 1 })).toBe(
    "Un cliente reserva su cita con 2 h de anticipación o más; la mueve hasta 1 hora antes; la cancela hasta que empiece; " +
      "puede tener hasta 3 citas por venir; su hora se le guarda 1 minuto mientras llena el formulario.",
  );
  expect(team({ staffBookNoticeMinutes: 30, staffMoveNoticeHours: 2, overbookLimit: 1 })).toBe(
    "Tu equipo agenda con 30 min de anticipación o más; mueve hasta 2 horas antes; cancela cuando haga falta; " +
      "puede poner 1 cita sobre otra, a propósito.",
  );
});

test.each([
  { clientMoveNoticeHours: 721 },
  { clientCancelNoticeHours: -1 },
  { clientMaxOpen: 0 },
  { holdMinutes: 0 },
  { clientBookNoticeMinutes: Number.NaN },
])("says nothing of clients for what cannot be: %j", (given) => {
  expect(client(given)).toBeNull();
});

test.each([{ overbookLimit: 11 }, { staffMoveNoticeHours: 1.5 }, { staffBookNoticeMinutes: -5 }])(
  "says nothing of the team for what cannot be: %j",
  (given) => {
    expect(team(given)).toBeNull();
  },
);

test("reads the form as it is typed", () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ holdMinutes: "7", clientMaxOpen: " " })) {
    form.set(name, value);
  }
  expect(typedPolicies(form)).toMatchObject({
    ...{ holdMinutes: 7, clientMaxOpen: null, overbookLimit: Number.NaN },
  });
});
