import { expect, test } from "vitest";
import { contactNeeds, isNeeded, missingReach } from "./contact-needs";
import { neededOf } from "./needed-of";

const email = "ana@correo.example";
const phone = "809 555 0134";

test("each choice of a practice asks for what it says and no more", () => {
  const answers = contactNeeds.map((needs) => [
    needs,
    missingReach(needs, {}),
    missingReach(needs, { email }),
    missingReach(needs, { phone }),
    missingReach(needs, { email, phone }),
  ]);
  expect(answers).toEqual([
    ["both", "email", "phone", "email", undefined],
    ["email", "email", undefined, "email", undefined],
    ["phone", "phone", "phone", undefined, undefined],
    ["either", "either", undefined, undefined, undefined],
  ]);
});

test("an e-mail that has to be confirmed is asked for, whatever else is", () => {
  const needed = (confirmsEmail: boolean) =>
    contactNeeds.map((needs) => neededOf({ contactNeeds: needs, confirmsEmail }));
  expect(needed(true)).toEqual(["both", "email", "both", "email"]);
  expect(needed(false)).toEqual(contactNeeds);
});

test("a field is marked as needed where nothing else will do", () => {
  expect(contactNeeds.map((needs) => [isNeeded(needs, "email"), isNeeded(needs, "phone")])).toEqual(
    [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ],
  );
});
