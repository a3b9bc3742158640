import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsOf } from "@/tests/property-runs";
import { checkText } from "./check-text";
import { fillText, paragraphsOf } from "./fill-text";
import { placeholderName, placeholderOf, placeholders, tradeOf } from "./placeholders";
import { readTexts } from "./read-texts";
import { usualParts } from "./text-parts";
import { mostCharacters, wordFields, wordLocales } from "./texts";
import { allowedIn, isPersonal, isTexted, neededIn, wordSetNames } from "./word-sets";

const body = { set: "booked", field: "body", locale: "es" } as const;
const subject = { set: "booked", field: "subject", locale: "es" } as const;

const place = fc.record({
  set: fc.constantFrom(...wordSetNames),
  field: fc.constantFrom(...wordFields),
  locale: fc.constantFrom(...wordLocales),
});
/** Any text without braces, short enough. */
const plainText = fc
  .string({ unit: "grapheme", maxLength: 8 })
  .map((text) => text.replace(/[{}\n]/g, ""));

test("any text with placeholders that are allowed where it stands is sound, and fills without leftovers", () => {
  const typed = place.chain((at) => {
    const allowed = allowedIn(at.set, at.field);
    const pieces =
      allowed.length > 0
        ? fc.array(fc.constantFrom(...allowed), { maxLength: 6 })
        : fc.constant([]);
    return fc.record({
      at: fc.constant(at),
      told: pieces,
      words: fc.array(plainText, { minLength: 7, maxLength: 7 }),
    });
  });
  fc.assert(
    fc.property(typed, fc.string(), ({ at, told, words }, value) => {
      const all = [...told, ...neededIn(at.set, at.field)];
      const text = `x${all.map((each, n) => `${words[n % 7]}{${placeholderName(each, at.locale)}}`).join("")}`;
      fc.pre([...text].length <= mostCharacters[at.field]);
      expect(checkText(text, at)).toEqual([]);
      const values = Object.fromEntries(
        placeholders.map((each) => [each, value.replace(/[{}]/g, "")]),
      );
      expect(fillText(text, at.locale, values)).not.toMatch(/[{}]/);
    }),
    { numRuns: runsOf(100) },
  );
});

test("a placeholder that is none is refused always, with the word and where it stands", () => {
  fc.assert(
    fc.property(place, plainText, plainText, ({ set, field, locale }, before, word) => {
      fc.pre(placeholderOf(word, locale) === undefined);
      const found = checkText(`${before}{${word}}`, { set, field, locale });
      const column = [...before].length + 1;
      expect(found).toContainEqual(
        expect.objectContaining({ kind: "unknown", word, line: 1, column }),
      );
    }),
    { numRuns: runsOf(100) },
  );
});

test("a brace without its other is refused always", () => {
  fc.assert(
    fc.property(
      place,
      plainText,
      plainText,
      fc.constantFrom("{", "}"),
      (at, before, after, brace) => {
        const kinds = checkText(before + brace + after, at).map(({ kind }) => kind);
        expect(kinds).toContain(brace === "{" ? "unclosed" : "unopened");
      },
    ),
    { numRuns: runsOf(100) },
  );
});

test("what was probably meant is suggested, in whatever language it was typed", () => {
  for (const [typed, meant] of [
    ["servcio", "service"],
    ["profesionl", "professional"],
    ["nonbre", "name"],
    ["service", "service"],
    ["date", "date"],
  ] as const) {
    expect(checkText(`{${typed}}`, body)).toMatchObject([{ kind: "unknown", word: typed, meant }]);
  }
  expect(checkText("{xyzzy}", body)).toEqual([
    { kind: "unknown", word: "xyzzy", line: 1, column: 1 },
  ]);
});

test("a mistake is named by its line and its character, as a person counts them", () => {
  expect(checkText("Hola 👨‍👩‍👧, {nombre}.\n\nÁéí {nope}", body)).toMatchObject([
    { kind: "unknown", word: "nope", line: 3, column: 5 },
  ]);
});

test("no subject takes what is personal, and it needs the time that it is about", () => {
  expect(checkText("Hola {nombre}: {fecha}, {hora}", subject)).toMatchObject([
    { kind: "personal", word: "nombre" },
  ]);
  expect(checkText("Tu cita", subject)).toMatchObject([
    { kind: "missing", placeholder: "date" },
    { kind: "missing", placeholder: "time" },
  ]);
  for (const set of wordSetNames) {
    expect(allowedIn(set, "subject").filter(isPersonal)).toEqual([]);
  }
});

test.each(wordSetNames)("what %s needs, it may have", (set) => {
  for (const field of wordFields) {
    expect(allowedIn(set, field)).toEqual(expect.arrayContaining([...neededIn(set, field)]));
  }
});

test("a text may be as long as it may be, and no longer, counted as a person counts", () => {
  const most = mostCharacters.heading;
  const at = { ...body, field: "heading" } as const;
  expect(checkText("ñ".repeat(most), at)).toEqual([]);
  expect(checkText("😀".repeat(most + 2), at)).toEqual([{ kind: "too_long", most, by: 2 }]);
});

test("a subject, a heading and a label are one line; a button and a note may be left out, the rest may not", () => {
  expect(checkText("a\nb", { ...body, field: "heading" })).toEqual([{ kind: "several_lines" }]);
  expect(checkText("a\n\nb", body)).toEqual([]);
  expect(checkText("  ", { ...body, field: "note" })).toEqual([]);
  expect(checkText(" \n ", body)).toEqual([{ kind: "empty" }]);
});

describe("filling", () => {
  const values = { name: "Ana {hora}", time: "10:00", theirs: "tu cita" };

  test("reads what it puts in no second time", () => {
    expect(fillText("{nombre} a las {hora}", "es", values)).toBe("Ana {hora} a las 10:00");
  });

  test("ends a sentence with one full stop, whatever stands last in it", () => {
    const at = { time: "7:30 a. m." };
    expect(fillText("Ven a las {hora}. Trae tu cédula.", "es", at)).toBe(
      "Ven a las 7:30 a. m. Trae tu cédula.",
    );
    expect(fillText("A las {hora}...", "es", at)).toBe("A las 7:30 a. m....");
    expect(fillText("A las {hora}.", "es", { time: "10:00" })).toBe("A las 10:00.");
  });

  test("takes capitals, accents and blanks as they come, and a capital as a wish for one", () => {
    expect(fillText("{Cita} y { cita }, {HORA}", "es", values)).toBe("Tu cita y tu cita, 10:00");
    expect(placeholderOf("Dias", "es")).toBe("days");
  });

  test("parts paragraphs by blank lines", () => {
    expect(paragraphsOf("a\nb\n \n\nc\n")).toEqual(["a\nb", "c"]);
  });
});

test("each placeholder has a name of its own in each language", () => {
  for (const locale of wordLocales) {
    const names = placeholders.map((each) => placeholderName(each, locale));
    expect(new Set(names).size).toBe(placeholders.length);
    expect(names.map((name) => placeholderOf(name, locale))).toEqual([...placeholders]);
  }
});

test("stored texts of another time are read as far as they are texts", () => {
  const texts = { subject: "a", heading: "b", body: "c", button: "", note: "", sms: "" };
  expect(readTexts({ subject: "a", heading: "b", body: "c", later: 1 })).toEqual(texts);
  for (const stored of [null, "text", 7, { subject: 7 }, [1]]) {
    expect(readTexts(stored)?.body ?? "").toBe("");
  }
});

test("a practice is offered the name that its trade goes by, and may use the other", () => {
  expect(placeholderName("tenant", "es", tradeOf("dental"))).toBe("consultorio");
  expect(placeholderName("tenant", "es", tradeOf("barber"))).toBe("negocio");
  expect(["consultorio", "negocio"].map((name) => placeholderOf(name, "es"))).toEqual([
    "tenant",
    "tenant",
  ]);
});

describe("the words of a text to a telephone", () => {
  const sms = { field: "sms", locale: "es" } as const;

  test("may be left out, and tell all that the mail's subject must once there are some", () => {
    expect(checkText("", { set: "reminder", ...sms })).toEqual([]);
    expect(checkText("¡Ven el {fecha}!", { set: "reminder", ...sms })).toEqual([
      { kind: "missing", placeholder: "time" },
    ]);
    expect(
      checkText("{fecha} {hora} {nombre} {enlace}", { set: "reminder", ...sms }),
    ).toMatchObject([{ kind: "unknown", word: "enlace" }]);
    expect(checkText("{fecha}\n{hora}", { set: "reminder", ...sms })).toEqual([
      { kind: "several_lines" },
    ]);
  });

  test("are none of what goes by mail alone", () => {
    expect(wordSetNames.filter((set) => !isTexted(set))).toEqual(
      expect.arrayContaining(["entryCode", "confirmEmail", "invited", "staffBooked"]),
    );
    expect(allowedIn("entryCode", "sms")).toEqual([]);
  });

  test.each([
    ["{fecha} {hora}", 1],
    ["a".repeat(40), 1],
    ["a".repeat(70), 2],
    ["{fecha} {hora} 👋", 2],
    ["a".repeat(240), 3],
  ])("%j takes about %d parts with its link", (text, parts) => {
    expect(usualParts(text)).toBe(parts);
  });
});
