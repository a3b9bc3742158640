import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  readonly title: string;
  readonly intro: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
};

export function PasswordCard({ title, intro, back, children }: Props) {
  return (
    <div className="w-full max-w-md">
      <div className="rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
        <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
        <p className="mt-2 mb-7 wrap-anywhere text-muted">{intro}</p>
        {children}
      </div>
      <Link
        href={back.href}
        prefetch={false}
        className="mt-4 inline-flex min-h-11 items-center px-2 font-medium text-brand hover:underline sm:px-4"
      >
        {back.label}
      </Link>
    </div>
  );
}
