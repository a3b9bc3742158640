/** A tenant as operators see it: counts, never a client's name. */
export type TenantOverview = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly status: "active" | "suspended";
  readonly suspendedReason: string | null;
  readonly planCode: string;
  readonly planName: string;
  readonly members: number;
  readonly professionals: number;
  /** What its plan allows; null: any number. */
  readonly mostMembers: number | null;
  readonly mostProfessionals: number | null;
  readonly clients: number;
  readonly upcomingAppointments: number;
  readonly appointmentsLast30Days: number;
  /** Messages that were given up on. */
  readonly deadMessages: number;
};

export type OverviewFilter = {
  /** Part of a name or an address; case and accents do not matter. */
  readonly text?: string | undefined;
  readonly status?: TenantOverview["status"] | undefined;
};

export function filterOverview(
  tenants: readonly TenantOverview[],
  { text = "", status }: OverviewFilter,
): TenantOverview[] {
  const wanted = plain(text.trim());
  return tenants.filter(
    (tenant) =>
      (!status || tenant.status === status) &&
      plain(`${tenant.name} ${tenant.slug}`).includes(wanted),
  );
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
