import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";

type Props = {
  /** The page itself; the choice stands in its address as `to`. */
  readonly action: string;
  readonly heirs: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | null;
  readonly placeholder: string;
};

/** To whom, or as what, appointments are to go on: then each says whether it fits. */
export function HeirForm({ action, heirs, chosen, placeholder }: Props) {
  const t = useTranslations("reassign");
  return (
    <Form action={action} scroll={false} className="flex flex-wrap items-end gap-3">
      <SelectField
        key={chosen}
        name="to"
        label={t("to")}
        placeholder={placeholder}
        options={heirs}
        defaultValue={chosen ?? ""}
        required
        className="grow basis-60"
      />
      <Button type="submit" icon="search">
        {t("show")}
      </Button>
    </Form>
  );
}
