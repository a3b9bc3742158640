import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";

export default function InboxLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      <main id="content" className="mx-auto w-full max-w-4xl grow px-5 py-6 sm:py-10">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
