import { useLocale, useTranslations } from "next-intl";
import { locales } from "@/lib/i18n/locales";
import { languageNames } from "./language-names";
import { PreferenceButtons } from "./preference-buttons";

export function LocaleSwitch() {
  const t = useTranslations("common");
  const choices = locales.map((value) => ({ value, label: languageNames[value], lang: value }));
  return (
    <PreferenceButtons
      name="locale"
      label={t("language")}
      current={useLocale()}
      choices={choices}
    />
  );
}
