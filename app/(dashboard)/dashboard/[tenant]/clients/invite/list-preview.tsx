import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { ListLine } from "@/lib/invitations/read-list";

/** Each line of a list beside what would become of it, those that need a hand first. */
export function ListPreview({ lines }: { readonly lines: readonly ListLine[] }) {
  const t = useTranslations("inviteMany");
  const rank = ({ state }: ListLine) => (state in tones ? 1 : 0);
  return (
    <Table
      caption={t("preview")}
      rows={lines.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line)}
      rowKey={({ line }) => String(line)}
      columns={[
        { id: "line", header: t("line"), isNumeric: true, cell: ({ line }) => line },
        { id: "name", header: t("name"), cell: ({ name }) => name || "—" },
        {
          id: "email",
          header: t("email"),
          cell: ({ email }) => <span className="break-all">{email || "—"}</span>,
        },
        {
          id: "phone",
          header: t("phone"),
          cell: ({ phone }) => <span className="whitespace-nowrap">{phone || "—"}</span>,
        },
        {
          id: "state",
          header: t("state"),
          cell: ({ state }) => (
            <Badge
              tone={state in tones ? tones[state as keyof typeof tones] : "error"}
              className="h-auto whitespace-normal py-0.5"
            >
              {t(`states.${state}`)}
            </Badge>
          ),
        },
      ]}
    />
  );
}

/** What is wrong has no tone here. */
const tones = { new: "success", known: "info", repeated: "neutral" } as const;
