import type { ReservedHours, ServiceRules } from "@/lib/core/scheduling/context";
import type * as schema from "../schema";
import type { Calendar } from "./agenda";
import type { DemoAgreed, DemoOverbooking } from "./demo-tenant";
import type { Places } from "./places";
import type { Schedule } from "./team";

/** All that the sample appointments of one tenant are made from. */
export type Practice = {
  readonly tenantId: string;
  readonly currency: (typeof schema.tenant.$inferInsert)["currency"];
  readonly needsAcceptance: boolean;
  readonly deskName: string;
  readonly cancelReasons: readonly string[];
  readonly calendar: Calendar;
  readonly places: Places;
  readonly clients: readonly { id: string; name: string }[];
  readonly attendants: readonly Attendant[];
  readonly reserved: readonly ReservedHours[];
  readonly agreed: readonly DemoAgreed[];
  readonly overbooking: DemoOverbooking | undefined;
};

export type Attendant = {
  readonly professionalId: string;
  readonly name: string;
  readonly schedules: readonly Schedule[];
  readonly services: readonly OfferedService[];
  /** Bookings for each hour of work. */
  readonly demand: number;
};

export type OfferedService = {
  readonly row: typeof schema.service.$inferInsert & { id: string };
  readonly rules: ServiceRules;
  /** Minutes by professional, of those who take another time. */
  readonly durations: ReadonlyMap<string, number>;
  readonly reasons: readonly string[];
  readonly isSeldom: boolean;
};
