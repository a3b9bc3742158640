import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { Brand } from "@/lib/core/brand/brand";

type Props = {
  readonly slug: string;
  readonly name: string;
  readonly brand: Pick<Brand, "logoUrl" | "logoRatio">;
  readonly actions?: ReactNode;
};

/** Whose page this is. */
export function TenantHeader({ slug, name, brand, actions }: Props) {
  return (
    <header className="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-between gap-2 px-4 py-4 sm:px-6">
      <Link
        href={`/${slug}`}
        className="flex min-h-11 min-w-0 grow basis-32 items-center gap-3 sm:grow-0 sm:basis-auto"
      >
        <Avatar name={name} imageUrl={brand.logoUrl} ratio={brand.logoRatio} isLogo />
        <span className="line-clamp-5 font-semibold leading-tight">{name}</span>
      </Link>
      {actions}
    </header>
  );
}
