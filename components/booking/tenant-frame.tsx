import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TenantTheme } from "@/components/brand/tenant-theme";
import { LocaleSwitch } from "@/components/ui/locale-switch";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import type { Brand } from "@/lib/core/brand/brand";
import { TenantHeader } from "./tenant-header";

type Props = {
  readonly tenant: { readonly slug: string; readonly name: string; readonly brand: Brand };
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** What stands around every page that a tenant's clients see. */
export function TenantFrame({ tenant, actions, children }: Props) {
  const t = useTranslations("publicPage");
  return (
    <TenantTheme brand={tenant.brand} className="flex flex-col border-t-4 border-accent">
      <TenantHeader
        slug={tenant.slug}
        name={tenant.name}
        logoUrl={tenant.brand.logoUrl}
        actions={actions}
      />
      <main id="content" className="mx-auto w-full max-w-5xl flex-1 px-4 pt-2 pb-16 sm:px-6">
        {children}
      </main>
      <footer className="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-6 text-sm text-muted sm:px-6">
        <p>{t("poweredBy")}</p>
        <div className="-mx-2.5 flex flex-wrap gap-x-4">
          <LocaleSwitch />
          <ThemeToggle />
        </div>
      </footer>
    </TenantTheme>
  );
}
