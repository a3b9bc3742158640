import { randomInt, randomUUID } from "node:crypto";

export type Person = { readonly name: string; readonly email: string; readonly phone: string };

/** Somebody whom no other test knows. */
export function somebody(): Person {
  const mark = randomUUID().slice(0, 8);
  return {
    name: `Ana Pruebas ${mark.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`,
    email: `ana.${mark}@correo.example`,
    phone: `+1809555${randomInt(1_000, 10_000)}`,
  };
}
