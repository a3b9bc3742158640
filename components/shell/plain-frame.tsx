import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CitariaMark } from "@/components/brand/citaria-logo";
import { LocaleSwitch } from "@/components/ui/locale-switch";
import { ThemeToggle } from "@/components/ui/theme-toggle";

/** The frame of pages that belong to no tenant: the login, the choice of a tenant, a link that does not open. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto w-full max-w-5xl px-5 py-4">
        <Link
          href="/"
          className="inline-flex min-h-11 items-center gap-2.5 text-xl font-bold tracking-tight"
        >
          <CitariaMark />
          {t("appName")}
        </Link>
      </header>
      <main id="content" className="flex grow flex-col items-center px-4 pt-4 pb-12 sm:pt-12">
        {children}
      </main>
      <footer className="mx-auto flex w-full max-w-5xl flex-wrap justify-center gap-x-4 gap-y-1 px-3 py-4">
        <LocaleSwitch />
        <ThemeToggle />
      </footer>
    </div>
  );
}
