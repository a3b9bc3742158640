import { prepareDatabase } from "@/db/prepare";
import { loadEnvFile } from "../lib/env-file";
import { newSecrets } from "../lib/secrets";

loadEnvFile();
const { ADMIN_DATABASE_URL, DATABASE_URL, OPERATOR_DATABASE_URL } = process.env;

if (!ADMIN_DATABASE_URL || !DATABASE_URL) {
  console.error("npm run migrate needs ADMIN_DATABASE_URL and DATABASE_URL.");
  process.exit(1);
}

// The roles take the passwords that their own URLs carry; without one, nobody enters as app_operator.
await prepareDatabase({
  adminUrl: ADMIN_DATABASE_URL,
  appPassword: passwordOf(DATABASE_URL),
  operatorPassword: OPERATOR_DATABASE_URL
    ? passwordOf(OPERATOR_DATABASE_URL)
    : newSecrets().operatorPassword,
});
console.log("The database is ready.");

function passwordOf(url: string): string {
  return decodeURIComponent(new URL(url).password);
}
