import { existsSync } from "node:fs";
import { root } from "./paths";

/** Takes the variables of .env that are not set already. Without the file, nothing. */
export function loadEnvFile(): void {
  const file = `${root}/.env`;
  if (!existsSync(file)) return;
  // Node has it from 20.12 on; the rest of Citaria runs from 20.9 on.
  if (typeof process.loadEnvFile !== "function") {
    throw new Error("Reading .env needs Node 20.12 or later; export the variables instead.");
  }
  process.loadEnvFile(file);
}
