import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import type { TenantOverview } from "@/lib/operator/overview";
import { ChangePlan, type PlanChoice } from "./change-plan";
import { ChangeStatus } from "./change-status";

type CountKey = "members" | "professionals" | "clients";

type Props = { readonly tenants: readonly TenantOverview[]; readonly plans: readonly PlanChoice[] };

export function TenantTable({ tenants, plans }: Props) {
  const t = useTranslations("operator");
  const locale = useLocale();
  const count = (
    id: CountKey | "upcoming" | "last30",
    of: (tenant: TenantOverview) => number,
    mostOf: (tenant: TenantOverview) => number | null = () => null,
  ) => ({
    id,
    header: t(id),
    isNumeric: true,
    cell: (tenant: TenantOverview) => {
      const [used, most] = [formatNumber(of(tenant), locale), mostOf(tenant)];
      if (most === null) return used;
      return (
        <span className="whitespace-nowrap">
          {t("ofMost", { used, most: formatNumber(most, locale) })}
        </span>
      );
    },
  });
  return (
    <Table
      caption={t("caption")}
      rows={tenants}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", header: t("name"), cell: (tenant) => <Identity tenant={tenant} /> },
        count(
          "members",
          ({ members }) => members,
          ({ mostMembers }) => mostMembers,
        ),
        count(
          "professionals",
          ({ professionals }) => professionals,
          ({ mostProfessionals }) => mostProfessionals,
        ),
        count("clients", ({ clients }) => clients),
        count("upcoming", ({ upcomingAppointments }) => upcomingAppointments),
        count("last30", ({ appointmentsLast30Days }) => appointmentsLast30Days),
        {
          id: "actions",
          header: t("actions"),
          isHeaderHidden: true,
          cell: (tenant) => (
            <span className="flex flex-wrap justify-end gap-2">
              <ChangePlan tenant={tenant} plans={plans} />
              <ChangeStatus tenant={tenant} />
            </span>
          ),
        },
      ]}
    />
  );
}

function Identity({ tenant }: { readonly tenant: TenantOverview }) {
  const t = useTranslations("operator");
  const isActive = tenant.status === "active";
  return (
    <span className="flex flex-col items-end gap-1 sm:items-start">
      <Link href={`/${tenant.slug}`} prefetch={false} className="font-semibold hover:underline">
        {tenant.name}
      </Link>
      <span className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 text-sm text-muted sm:justify-start">
        <Badge tone={isActive ? "success" : "warning"}>
          {t(isActive ? "active" : "suspended")}
        </Badge>
        <span>/{tenant.slug}</span>
        <span>{t("onPlan", { plan: tenant.planName })}</span>
      </span>
      {tenant.suspendedReason ? (
        <span className="max-w-72 text-sm break-words">{tenant.suspendedReason}</span>
      ) : null}
      {tenant.deadMessages > 0 ? (
        <span className="text-sm text-error">
          {t("deadMessages", { count: tenant.deadMessages })}
        </span>
      ) : null}
    </span>
  );
}
