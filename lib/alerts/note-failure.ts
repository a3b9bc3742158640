import "server-only";
import { nowMs } from "@/lib/clock";
import { log } from "@/lib/log";
import { insertFailure } from "./store";

type Failed = {
  /** `drain`, `retention` … */
  readonly job: string;
  /** Where it broke for one tenant alone. */
  readonly tenantId?: string | undefined;
  readonly error: unknown;
  /** Of a run that has a name: told twice it is noted once. Left out, a job that keeps failing is noted once an hour. */
  readonly runId?: string | undefined;
};

const hourMs = 60 * 60_000;

/** Alerts: a line in the log, and a row that operators see, and the team where it is their tenant's. Never throws. */
export async function noteFailure({ job, tenantId, error, runId }: Failed): Promise<void> {
  log.error({ err: error, job, tenantId, runId }, "a job failed; what is due stays due");
  const run = runId ?? `${tenantId ?? "all"}:${Math.floor(nowMs() / hourMs)}`;
  try {
    await insertFailure({ job, run, subjectTenantId: tenantId ?? null, reason: reasonOf(error) });
  } catch (unheard) {
    log.warn({ err: unheard, job, tenantId }, "a failure could not be noted");
  }
}

const longestReason = 120;

/** What kind of error it was: the texts of errors repeat what people typed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "Error";
  const { cause } = error;
  const code = codeOf(error) ?? codeOf(cause);
  const name = cause instanceof Error ? cause.name : error.name;
  return (code ? `${name} ${code}` : name).slice(0, longestReason);
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
