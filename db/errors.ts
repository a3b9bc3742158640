/** The database is away or did not answer in time. The work may be tried again: 503 with Retry-After. */
export class ServiceUnavailableError extends Error {
  readonly retryAfterSeconds = 2;

  constructor(cause?: unknown) {
    super("The database is not available", { cause });
    this.name = "ServiceUnavailableError";
  }
}

/** The connection was taken away while others of its generation failed: nothing is wrong with the work itself. */
export class ConnectionReplacedError extends Error {
  readonly code = "CONNECTION_REPLACED";

  constructor(cause: unknown) {
    super("The connection was replaced", { cause });
    this.name = "ConnectionReplacedError";
  }
}

type DatabaseError = { code: string; message: string; constraint_name?: string; hint?: string };

/** The SQLSTATE (or the driver's code) under Drizzle's wrapping, if the error has one. */
export function databaseCode(error: unknown): string | undefined {
  return databaseError(error)?.code;
}

/** The name of the constraint that refused a row, if one did. */
export function violatedConstraint(error: unknown): string | undefined {
  return databaseError(error)?.constraint_name;
}

/** What the database said, for errors that our own functions raise with a code of ours as their message. */
export function databaseMessage(error: unknown): string | undefined {
  return databaseError(error)?.message;
}

export function databaseHint(error: unknown): string | undefined {
  return databaseError(error)?.hint;
}

function databaseError(error: unknown): DatabaseError | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at as Error & DatabaseError;
  }
  return undefined;
}

/** Rolled back by a race that may go well next time. */
export function isSerializationFailure(error: unknown): boolean {
  const code = databaseCode(error);
  return code === "40001" || code === "40P01";
}

/** Refused only because a statement before it in the transaction failed. */
export function isAftermath(error: unknown): boolean {
  return databaseCode(error) === "25P02";
}

/** The connection, not the statement, is what failed. */
export function isConnectionFailure(error: unknown): boolean {
  if (error instanceof ServiceUnavailableError) return true;
  const code = databaseCode(error) ?? "";
  return code.startsWith("CONNECTION_") || lostOnTheWay.has(code) || saidByServer.has(code);
}

const lostOnTheWay: ReadonlySet<string> = new Set([
  ...["CONNECT_TIMEOUT", "ECONNRESET", "ECONNREFUSED", "EPIPE", "ENOENT"],
  ...["ETIMEDOUT", "EHOSTUNREACH", "EAI_AGAIN"],
]);

const saidByServer: ReadonlySet<string> = new Set([
  ...["57P01", "57P02", "57P03", "25P03", "53300", "08000", "08003", "08006"],
]);
