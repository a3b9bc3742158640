import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Sector, sectors } from "@/lib/core/setup/sectors";
import { changeSectorAction } from "../actions";

type Props = { readonly slug: string; readonly sector: Sector };

/** For who began with the wrong trade: what it started with is replaced at once, as long as nobody saw it. */
export async function OtherSector({ slug, sector }: Props) {
  const [t, ts] = await Promise.all([getTranslations("setup"), getTranslations("start.sectors")]);
  const others = sectors.filter((each) => each !== sector);
  return (
    <Card
      title={t("sector")}
      description={t("sectorIntro", { sector: ts(sector) })}
      className="mt-6 max-w-2xl"
    >
      <ConfirmDialog key={sector} trigger={t("sectorOther")} title={t("sectorOther")}>
        <ActionForm action={changeSectorAction.bind(null, slug)}>
          <p>{t("sectorWarning")}</p>
          <SelectField
            name="sector"
            label={t("sectorField")}
            required
            options={others.map((value) => ({ value, label: ts(value) }))}
          />
          <SubmitButton block>{t("sectorConfirm")}</SubmitButton>
        </ActionForm>
      </ConfirmDialog>
    </Card>
  );
}
