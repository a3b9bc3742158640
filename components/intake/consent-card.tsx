import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextareaField } from "@/components/ui/textarea-field";

type Props = {
  readonly title: string;
  /** As it stands; left out where there never was one. */
  readonly consent?: { readonly version: number; readonly body: string | null } | undefined;
};

/** The text that has to be accepted to book, with the version that it was opened with. */
export function ConsentCard({ title, consent }: Props) {
  const t = useTranslations("intake");
  return (
    <Card title={title} description={t("consentHint")}>
      <input type="hidden" name="consentVersion" value={consent?.version ?? 0} />
      <TextareaField
        name="consent"
        label={t("consentField")}
        hint={consent?.body ? t("consentVersion", { version: consent.version }) : ""}
        defaultValue={consent?.body ?? ""}
        rows={8}
        maxLength={6000}
      />
    </Card>
  );
}
