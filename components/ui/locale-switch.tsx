import { useLocale, useTranslations } from "next-intl";
import { type Locale, locales } from "@/lib/i18n/locales";
import { PreferenceButtons } from "./preference-buttons";

export function LocaleSwitch() {
  const t = useTranslations("common");
  const choices = locales.map((value) => ({ value, label: ownNames[value], lang: value }));
  return (
    <PreferenceButtons
      name="locale"
      label={t("language")}
      current={useLocale()}
      choices={choices}
    />
  );
}

/** Each language in its own words, readable by who needs it. */
const ownNames: Record<Locale, string> = { es: "Español", en: "English" };
