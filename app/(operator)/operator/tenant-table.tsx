import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import type { TenantOverview } from "@/lib/operator/overview";
import { ChangeStatus } from "./change-status";

type CountKey = "members" | "professionals" | "clients";

export function TenantTable({ tenants }: { readonly tenants: readonly TenantOverview[] }) {
  const t = useTranslations("operator");
  const locale = useLocale();
  const count = (id: CountKey | "upcoming" | "last30", of: (tenant: TenantOverview) => number) => ({
    id,
    header: t(id),
    isNumeric: true,
    cell: (tenant: TenantOverview) => formatNumber(of(tenant), locale),
  });
  return (
    <Table
      caption={t("caption")}
      rows={tenants}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", header: t("name"), cell: (tenant) => <Identity tenant={tenant} /> },
        count("members", ({ members }) => members),
        count("professionals", ({ professionals }) => professionals),
        count("clients", ({ clients }) => clients),
        count("upcoming", ({ upcomingAppointments }) => upcomingAppointments),
        count("last30", ({ appointmentsLast30Days }) => appointmentsLast30Days),
        {
          id: "actions",
          header: t("actions"),
          isHeaderHidden: true,
          cell: (tenant) => <ChangeStatus tenant={tenant} />,
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
