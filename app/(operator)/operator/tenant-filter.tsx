import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { OverviewFilter } from "@/lib/operator/overview";

/** A plain GET form: its answer has an address. */
export function TenantFilter({ filter }: { readonly filter: OverviewFilter }) {
  const t = useTranslations("operator");
  return (
    <form action="/operator" className="mb-5 flex flex-wrap items-end gap-3">
      <label className="flex min-w-48 grow flex-col gap-1.5 sm:max-w-sm">
        <span className="font-medium">{t("search")}</span>
        <input
          type="search"
          name="q"
          maxLength={100}
          defaultValue={filter.text}
          className="input w-full"
        />
      </label>
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">{t("status")}</span>
        <select name="status" defaultValue={filter.status ?? ""} className="select w-full">
          <option value="">{t("statusAny")}</option>
          <option value="active">{t("statusActive")}</option>
          <option value="suspended">{t("statusSuspended")}</option>
        </select>
      </label>
      <Button type="submit" icon="search">
        {t("apply")}
      </Button>
    </form>
  );
}
