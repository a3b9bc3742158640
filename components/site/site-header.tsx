import Link from "next/link";
import { useTranslations } from "next-intl";
import { CitariaMark } from "@/components/brand/citaria-logo";
import { ButtonLink } from "@/components/ui/button-link";

export function SiteHeader() {
  const common = useTranslations("common");
  const t = useTranslations("site");
  return (
    <header className="mx-auto flex w-full max-w-6xl items-center justify-between px-5 py-4">
      <Link
        href="/"
        className="flex min-h-11 items-center gap-2.5 text-xl font-bold tracking-tight"
      >
        <CitariaMark />
        {common("appName")}
      </Link>
      <ButtonLink href="/login" prefetch={false}>
        {t("logIn")}
      </ButtonLink>
    </header>
  );
}
