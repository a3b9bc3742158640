import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TenantTheme } from "@/components/brand/tenant-theme";
import { cx } from "@/components/ui/class-names";
import { LocaleSwitch } from "@/components/ui/locale-switch";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import type { Brand } from "@/lib/core/brand/brand";
import { FrameHeight, Unframed } from "./in-frame";
import { OwnClockScript } from "./own-clock-script";
import { TenantHeader } from "./tenant-header";

type Props = {
  readonly tenant: { readonly slug: string; readonly name: string; readonly brand: Brand };
  readonly actions?: ReactNode;
  /** Where other sites may show the page in a frame: which, and whether one does. */
  readonly frame?: { readonly origins: readonly string[]; readonly isFramed: boolean } | undefined;
  readonly children: ReactNode;
};

/** What stands around every page that a tenant's clients see. */
export function TenantFrame({ tenant, actions, frame, children }: Props) {
  const header = (
    <TenantHeader slug={tenant.slug} name={tenant.name} brand={tenant.brand} actions={actions} />
  );
  const footer = <TenantFooter hasOwnGround={tenant.brand.theme !== "system"} />;
  return (
    <TenantTheme brand={tenant.brand} className="flex flex-col border-t-4 border-accent">
      <OwnClockScript />
      {frame ? <Unframed {...frame}>{header}</Unframed> : header}
      <main
        id="content"
        className={cx(
          "mx-auto w-full max-w-5xl flex-1 px-4 pt-2 sm:px-6",
          frame?.isFramed ? "pb-4" : "pb-16",
        )}
      >
        {frame ? <FrameHeight {...frame}>{children}</FrameHeight> : children}
      </main>
      {frame ? <Unframed {...frame}>{footer}</Unframed> : footer}
    </TenantTheme>
  );
}

function TenantFooter({ hasOwnGround }: { readonly hasOwnGround: boolean }) {
  const t = useTranslations("publicPage");
  return (
    <footer className="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-6 text-sm text-muted sm:px-6">
      <p>{t("poweredBy")}</p>
      <div className="-mx-2.5 flex flex-wrap gap-x-4">
        <LocaleSwitch />
        <ThemeToggle hasOwn={hasOwnGround} />
      </div>
    </footer>
  );
}
