import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface Secrets {
  authSecret: string;
  linkSecret: string;
  /** Passwords of the roles app_user and app_operator. */
  appPassword: string;
  operatorPassword: string;
}

/** Fresh random secrets, for a run that nobody comes back to. */
export function newSecrets(): Secrets {
  const secret = () => randomBytes(32).toString("base64url");
  return {
    authSecret: secret(),
    linkSecret: secret(),
    appPassword: secret(),
    operatorPassword: secret(),
  };
}

/** The secrets kept in this file, made once and readable by its owner only. */
export function keptSecrets(file: string): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const secrets = newSecrets();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return secrets;
}
