import "server-only";
import { noteFailure } from "@/lib/alerts/note-failure";
import { isUuid } from "@/lib/core/uuid";

type Failed = {
  readonly error: Error;
  /** Around the event that the function failed at. */
  readonly event: {
    readonly data: {
      readonly function_id: string;
      readonly run_id: string;
      readonly event: { readonly data?: Readonly<Record<string, unknown>> | undefined };
    };
  };
};

/**
 * A function that failed through all its retries: somebody hears of it, and the tenant's team where it was about their
 * tenant. Nothing is lost: the rows are still due.
 */
export async function reportFailure({ error, event: { data } }: Failed): Promise<void> {
  const tenantId = data.event.data?.tenantId;
  await noteFailure({
    job: data.function_id.replace(/^citaria-/, ""),
    error,
    runId: data.run_id,
    ...(isUuid(tenantId) ? { tenantId } : {}),
  });
}
