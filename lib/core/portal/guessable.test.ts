import { expect, test } from "vitest";
import { isGuessable } from "./guessable";

const ana = { name: "Ana Ríos", email: "ana.rios@ejemplo.example", phone: "+18095550140" };

test.each([
  ...["12345678", "87654321", "aaaaaaaa", "Password1", "contraseña", "Contraseña2024", "teamo123"],
  ...["anarios1990", "AnaRios!", "ana.rios@ejemplo.example", "ana.rios", "18095550140", "--------"],
])("%s is among the first that somebody tries", (password) => {
  expect(isGuessable(password, ana)).toBe(true);
});

test.each(["perro azul 7", "mango-lluvia", "R4nd0m!x9", "anariosdelmar", "20481590"])(
  "%s is not",
  (password) => {
    expect(isGuessable(password, ana)).toBe(false);
    expect(isGuessable(password, { name: "", email: null, phone: null })).toBe(false);
  },
);
