import type { WorkerPlace } from "@/lib/offline-marks/device/worker";

/** The worker of a practice's portal. */
export function portalWorker(slug: string): WorkerPlace {
  return { script: `/${slug}/my/worker.js`, scope: `/${slug}/my` };
}
