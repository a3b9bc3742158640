import { hash, verify } from "@node-rs/argon2";

export const maxPasswordLength = 200;

/** argon2id with 19 MiB and two passes (OWASP's password storage sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** Takes as long when there is no account, so that time does not tell whether one exists. */
export async function verifyPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash()), password.normalize("NFKC"));
  return matches && passwordHash !== undefined;
}

let nobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobody ??= hashPassword("nobody has this password");
  return nobody;
}
