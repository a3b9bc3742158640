import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
};

/** The page's one `h1`. */
export function PageHeader({ title, description, actions, back }: Props) {
  return (
    <header className="mb-6 sm:mb-8">
      {back ? (
        <Link
          href={back.href}
          className="mb-3 inline-flex min-h-11 items-center gap-1.5 text-muted hover:text-base-content"
        >
          <Icon name="arrowLeft" />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
          {description ? <p className="mt-2 max-w-prose text-muted">{description}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
