import { getTranslations } from "next-intl/server";
import { chosenTheme } from "@/lib/preferences/theme";
import { Icon } from "./icon";
import { PreferenceButtons } from "./preference-buttons";

export async function ThemeToggle() {
  const [t, theme] = await Promise.all([getTranslations("common"), chosenTheme()]);
  return (
    <PreferenceButtons
      name="theme"
      label={t("theme")}
      current={theme}
      choices={[
        { value: "system", label: t("themeSystem"), icon: <Icon name="device" /> },
        { value: "light", label: t("themeLight"), icon: <Icon name="sun" /> },
        { value: "dark", label: t("themeDark"), icon: <Icon name="moon" /> },
      ]}
    />
  );
}
