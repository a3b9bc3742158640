import Link from "next/link";
import type { ReactNode } from "react";
import { CitariaMark } from "@/components/brand/citaria-logo";
import { ToastProvider } from "@/components/ui/toast";
import { AccountMenu } from "./account-menu";
import type { LogOutAction } from "./log-out-form";
import type { NavItem } from "./nav-item";
import { TopNav } from "./top-nav";

type Props = {
  readonly title: string;
  readonly label: string;
  readonly items: readonly NavItem[];
  readonly operatorName: string;
  readonly role: string;
  readonly logOut: LogOutAction;
  readonly children: ReactNode;
};

/** The frame of the platform's own pages, in the platform's own colours. */
export function OperatorShell({
  title,
  label,
  items,
  operatorName,
  role,
  logOut,
  children,
}: Props) {
  return (
    <div className="min-h-dvh">
      <header className="border-b border-base-300 bg-base-100">
        <div className="mx-auto flex w-full max-w-7xl flex-wrap items-center gap-x-6 px-4 py-1.5 sm:flex-nowrap sm:px-6">
          <Link href="/operator" className="flex min-h-11 items-center gap-2.5 font-bold">
            <CitariaMark className="size-7" />
            {title}
          </Link>
          <div className="order-last w-full sm:order-none sm:w-auto sm:grow">
            <TopNav label={label} items={items} />
          </div>
          <div className="ms-auto">
            <AccountMenu name={operatorName} role={role} links={[]} logOut={logOut} place="bar" />
          </div>
        </div>
      </header>
      <main id="content" className="mx-auto w-full max-w-7xl px-4 pt-6 pb-24 sm:px-6 sm:pt-8">
        <ToastProvider>{children}</ToastProvider>
      </main>
    </div>
  );
}
