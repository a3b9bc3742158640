import { expect, test } from "vitest";
import { comparableName, findSamePerson } from "./same-person";

const marta = { id: "1", name: "Marta Cruz", email: "cruz@ejemplo.example", phone: "+18095550100" };
const leo = { ...marta, id: "2", name: "Leo Cruz" };
const noEmail = { id: "3", name: "Eva Luna", email: null, phone: "+18095550101" };

test("names are compared without accents, case and extra spaces", () => {
  expect(comparableName("  José   PÉREZ Ñúñez ")).toBe("jose perez nunez");
});

test("of a family with one e-mail and telephone the one with the name is meant, or nobody", () => {
  const { name: _, ...contact } = marta;
  expect(findSamePerson([leo, marta], { ...contact, name: "MARTA CRUZ" }, "same_email")).toBe(
    marta,
  );
  expect(
    findSamePerson([leo, marta], { ...contact, name: "Ana Cruz" }, "same_contact"),
  ).toBeUndefined();
});

test("the team knows somebody by the telephone alone; whoever books for themselves is not believed it", () => {
  const claimed = { name: "Eva Luna", email: "otra@ejemplo.example", phone: noEmail.phone };
  expect(findSamePerson([noEmail], claimed, "same_contact")).toBe(noEmail);
  expect(findSamePerson([noEmail], claimed, "same_email")).toBeUndefined();
  expect(findSamePerson([noEmail], { ...claimed, email: null }, "same_email")).toBe(noEmail);
});

test("who gives neither e-mail nor telephone is nobody known", () => {
  const unknown = { name: "Eva Luna", email: null, phone: null };
  expect(findSamePerson([{ ...noEmail, phone: null }], unknown, "same_contact")).toBeUndefined();
});
