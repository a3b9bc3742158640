import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Table } from "@/components/ui/table";
import type { Currency } from "@/lib/core/money/money";
import { professionalName } from "@/lib/core/professional-name";
import { formatMoney } from "@/lib/format/money";
import type { ServiceList, ServiceView } from "@/lib/services/reads";
import { stretchText } from "./stretch-text";

type Props = ServiceList & {
  readonly currency: Currency;
  readonly locale: string;
  /** Null for those who only read. */
  readonly editHref: ((serviceId: string) => string) | null;
};

export function ServiceTable({ services, professionals, currency, locale, editHref }: Props) {
  const t = useTranslations("services");
  const stretch = stretchText(t);
  const givers = ({ professionalIds }: ServiceView) =>
    professionals.filter(({ id, active }) => active && professionalIds.includes(id));
  return (
    <Table
      caption={t("title")}
      rows={services}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: t("name"),
          cell: (row) => (
            <span>
              <span className="font-medium">{row.name}</span>{" "}
              {row.active ? null : <Badge>{t("inactive")}</Badge>}
              {row.description ? (
                <span className="block max-w-prose text-sm text-muted">{row.description}</span>
              ) : null}
            </span>
          ),
        },
        { id: "specialty", header: t("specialty"), cell: (row) => row.specialty ?? "—" },
        {
          id: "givenBy",
          header: t("givenBy"),
          cell: (row) =>
            givers(row).map(professionalName).join(", ") || (
              <Badge tone="warning">{t("nobodyGives")}</Badge>
            ),
        },
        {
          id: "duration",
          header: t("duration"),
          isNumeric: true,
          cell: (row) => <span className="whitespace-nowrap">{stretch(row.durationMinutes)}</span>,
        },
        {
          id: "price",
          header: t("price"),
          isNumeric: true,
          cell: ({ priceMinor }) =>
            priceMinor === null ? "—" : formatMoney({ minor: priceMinor, currency }, locale),
        },
        ...(editHref ? [editColumn(editHref, t("actions"), t("edit"))] : []),
      ]}
    />
  );
}

function editColumn(editHref: (id: string) => string, header: string, label: string) {
  return {
    id: "edit",
    header,
    isHeaderHidden: true,
    cell: ({ id, name }: ServiceView) => (
      <ButtonLink href={editHref(id)} size="sm" icon="edit">
        {label}
        <span className="sr-only">: {name}</span>
      </ButtonLink>
    ),
  };
}
