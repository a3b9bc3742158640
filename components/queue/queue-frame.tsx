import type { ReactNode } from "react";
import { TenantTheme } from "@/components/brand/tenant-theme";
import { Avatar } from "@/components/ui/avatar";
import type { Brand } from "@/lib/core/brand/brand";

type Props = {
  readonly tenant: { readonly name: string; readonly brand: Brand };
  readonly children: ReactNode;
};

/** Around a page of one link: whose it is, and nothing that leads away or sends anything. */
export function QueueFrame({ tenant, children }: Props) {
  return (
    <TenantTheme brand={tenant.brand} className="flex flex-col border-t-4 border-accent">
      <header className="mx-auto flex w-full max-w-lg items-center gap-3 px-4 py-4">
        <Avatar
          name={tenant.name}
          imageUrl={tenant.brand.logoUrl}
          ratio={tenant.brand.logoRatio}
          isLogo
        />
        <span className="min-w-0 font-semibold leading-tight break-words">{tenant.name}</span>
      </header>
      <main id="content" className="mx-auto w-full max-w-lg flex-1 px-4 pt-2 pb-12">
        {children}
      </main>
    </TenantTheme>
  );
}
