import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";

type Props = {
  readonly slug: string;
  readonly name: string;
  readonly logoUrl: string | null;
  readonly actions?: ReactNode;
};

/** Whose page this is. */
export function TenantHeader({ slug, name, logoUrl, actions }: Props) {
  return (
    <header className="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-between gap-2 px-4 py-4 sm:px-6">
      <Link
        href={`/${slug}`}
        className="flex min-h-11 min-w-0 grow basis-32 items-center gap-3 sm:grow-0 sm:basis-auto"
      >
        <Avatar name={name} imageUrl={logoUrl} isLogo />
        <span className="line-clamp-5 font-semibold leading-tight">{name}</span>
      </Link>
      {actions}
    </header>
  );
}
