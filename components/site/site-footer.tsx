import { useTranslations } from "next-intl";
import { LocaleSwitch } from "@/components/ui/locale-switch";
import { ThemeToggle } from "@/components/ui/theme-toggle";

export function SiteFooter() {
  const t = useTranslations("site");
  return (
    <footer className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-2 px-5 py-8">
      <p className="text-sm text-muted">{t("footer")}</p>
      <div className="-mx-2.5 flex flex-wrap gap-x-4">
        <LocaleSwitch />
        <ThemeToggle />
      </div>
    </footer>
  );
}
