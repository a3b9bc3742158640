import { demoAccounts, operator as operatorUser } from "@/db/seed/demo-accounts";

export type Account = (typeof demoAccounts)[number];

export const secretary = accountOf("mercedes@clinicalavega.example");
export const director = accountOf("direccion@clinicalavega.example");
export const cardiologist = accountOf("rafael.perez@clinicalavega.example");
export const operator = accountOf(operatorUser.email);

function accountOf(email: string): Account {
  const account = demoAccounts.find((each) => each.email === email);
  if (!account) throw new Error(`The demo has no account ${email}`);
  return account;
}
