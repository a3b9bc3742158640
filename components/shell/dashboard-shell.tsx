import Link from "next/link";
import type { ReactNode } from "react";
import { TenantTheme } from "@/components/brand/tenant-theme";
import { Avatar } from "@/components/ui/avatar";
import { ToastProvider } from "@/components/ui/toast";
import type { Brand } from "@/lib/core/brand/brand";
import { BottomNav } from "./bottom-nav";
import type { NavItem } from "./nav-item";
import { SideNav } from "./side-nav";

type Props = {
  readonly tenant: { readonly name: string; readonly brand: Brand };
  /** Where the tenant's name leads. */
  readonly homeHref: string;
  readonly labels: { readonly nav: string; readonly more: string };
  readonly items: readonly NavItem[];
  readonly menuInBar: ReactNode;
  readonly menuAtFoot: ReactNode;
  readonly children: ReactNode;
};

/** The frame of the team's pages: sections at the side of a wide screen, under the thumb on a phone. */
export function DashboardShell({
  tenant,
  homeHref,
  labels,
  items,
  menuInBar,
  menuAtFoot,
  children,
}: Props) {
  const name = (
    <Link href={homeHref} className="flex min-h-11 min-w-0 items-center gap-3">
      <Avatar
        name={tenant.name}
        imageUrl={tenant.brand.logoUrl}
        ratio={tenant.brand.logoRatio}
        isLogo
        size="sm"
      />
      <span className="line-clamp-2 font-semibold leading-tight">{tenant.name}</span>
    </Link>
  );
  return (
    <TenantTheme
      // Light or dark is the practice's choice for its visitors; whoever works here has their own.
      brand={{ ...tenant.brand, theme: "system" }}
      className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block"
    >
      <header className="flex items-center justify-between gap-3 border-b border-base-300 bg-base-100 px-4 py-1.5 sm:px-6 lg:hidden print:hidden">
        {name}
        {menuInBar}
      </header>
      <aside className="sticky top-0 z-30 hidden h-dvh flex-col border-e border-base-300 bg-base-100 p-3 lg:flex print:hidden">
        <div className="mb-5 px-2 py-2">{name}</div>
        <div className="grow overflow-y-auto">
          <SideNav label={labels.nav} items={items} />
        </div>
        {menuAtFoot}
      </aside>
      <main
        id="content"
        className="mx-auto w-full min-w-0 max-w-[100rem] px-4 pt-5 pb-40 sm:px-6 lg:px-8 lg:pt-7 lg:pb-24 print:max-w-none print:p-0"
      >
        <ToastProvider>{children}</ToastProvider>
      </main>
      <BottomNav label={labels.nav} moreLabel={labels.more} items={items} />
    </TenantTheme>
  );
}
