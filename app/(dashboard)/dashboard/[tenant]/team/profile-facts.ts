import type { AvailabilityMode } from "@/lib/core/scheduling/context";

/** A professional as the form shows them. */
export type ProfileFacts = {
  readonly name: string;
  readonly title: string | null;
  readonly specialty: string | null;
  readonly licenceNumber: string | null;
  readonly biography: string | null;
  /** As it is typed. */
  readonly fee: string;
  readonly availabilityMode: AvailabilityMode;
  readonly serviceIds: readonly string[];
};

export type GivableService = {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
};
