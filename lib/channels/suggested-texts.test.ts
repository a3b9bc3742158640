import { expect, test, vi } from "vitest";
import { textKinds } from "@/lib/core/channels/purposes";
import { mostGaps } from "@/lib/core/channels/template-variables";

vi.hoisted(() => {
  const secret = "x".repeat(32);
  Object.assign(process.env, { DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret });
  Object.assign(process.env, { LINK_SECRET: secret, APP_URL: "https://citas.example" });
});

const { suggestedTexts } = await import("./suggested-texts");

const texts = suggestedTexts({ name: "Clínica La Vega", slug: "la-vega", mainHost: null });

test("there is a text to be approved for each kind in both languages", () => {
  for (const language of ["es", "en"]) {
    const kinds = texts.filter((each) => each.language === language).map(({ kind }) => kind);
    expect(kinds).toEqual(textKinds);
  }
});

test.each(texts)(
  "WhatsApp can approve what is proposed for $kind in $language: its gaps are counted from 1, and none is at an end or beside another",
  ({ text, variables, example }) => {
    const gaps = [...text.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => Number(number));
    expect(gaps).toEqual(variables.map((_, index) => index + 1));
    expect(variables.length).toBeLessThanOrEqual(mostGaps);
    expect(text).not.toMatch(/^\{\{|\}\}\s*$|\}\}\s*\{\{/);
    expect(text.replaceAll(/\{\{\d+\}\}/g, "")).not.toMatch(/[{}]/);
    expect(variables).toContain("link");
    expect(example).not.toMatch(/\.\.|[{}]/);
  },
);

test("the example reads as a client would read it, with the practice's own name and address", () => {
  const booked = texts.find(({ kind, language }) => kind === "booked" && language === "es");
  expect(booked?.text).toBe(
    "Hola, {{1}}. Tu cita del {{2}}, {{3}}, en {{4}} quedó reservada. Puedes verla o cambiarla aquí: {{5}} ¡Te esperamos!",
  );
  expect(booked?.variables).toEqual(["client", "date", "time", "practice", "link"]);
  expect(booked?.example).toBe(
    "Hola, Ana Pérez. Tu cita del lun, 23 nov, 10:00 a. m., en Clínica La Vega quedó reservada. Puedes verla o cambiarla aquí: https://citas.example/i/… ¡Te esperamos!",
  );
});
