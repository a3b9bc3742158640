import { getTranslations } from "next-intl/server";
import { chosenTheme } from "@/lib/preferences/theme";
import { Icon } from "./icon";
import { PreferenceButtons } from "./preference-buttons";

type Props = {
  /** Whether the page has a ground of its own, which whoever chooses nothing gets. */
  readonly hasOwn?: boolean;
};

export async function ThemeToggle({ hasOwn = false }: Props) {
  const [t, theme] = await Promise.all([getTranslations("common"), chosenTheme()]);
  return (
    <PreferenceButtons
      name="theme"
      label={t("theme")}
      current={theme}
      choices={[
        hasOwn
          ? { value: "system", label: t("themeOwn"), icon: <Icon name="palette" /> }
          : { value: "system", label: t("themeSystem"), icon: <Icon name="device" /> },
        { value: "light", label: t("themeLight"), icon: <Icon name="sun" /> },
        { value: "dark", label: t("themeDark"), icon: <Icon name="moon" /> },
      ]}
    />
  );
}
