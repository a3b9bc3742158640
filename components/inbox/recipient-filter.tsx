import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = { readonly recipients: readonly string[]; readonly chosen: string | undefined };

/** A plain GET form: it works without JavaScript and its answer has an address. */
export function RecipientFilter({ recipients, chosen }: Props) {
  const t = useTranslations("inbox");
  return (
    <form method="get" action="/dev/inbox" className="flex flex-wrap items-end gap-3">
      <label className="flex min-w-0 grow flex-col gap-1.5 sm:grow-0">
        <span className="font-medium">{t("filterLabel")}</span>
        <select name="to" defaultValue={chosen ?? ""} className="select w-full sm:w-80">
          <option value="">{t("everybody")}</option>
          {recipients.map((recipient) => (
            <option key={recipient} value={recipient}>
              {recipient}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" icon="search">
        {t("filterButton")}
      </Button>
    </form>
  );
}
