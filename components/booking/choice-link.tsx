import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

type Props = {
  readonly href: string;
  readonly title: string;
  readonly description?: string | null;
  /** Short facts at the right: a price, a duration. */
  readonly aside?: ReactNode;
  readonly picture?: ReactNode;
  readonly className?: string;
};

/** One choice of a step: a whole row to tap. A link, so that choosing works without JavaScript. */
export function ChoiceLink({ href, title, description, aside, picture, className }: Props) {
  return (
    <Link
      href={href}
      scroll={false}
      className={cx(
        "group flex min-h-16 flex-wrap items-center gap-x-4 gap-y-1 rounded-box bg-base-100 px-4 py-3.5 shadow-xs transition-shadow hover:shadow-md sm:px-5 forced-colors:border",
        className,
      )}
    >
      {picture}
      <span className="min-w-[min(9rem,60%)] flex-1">
        <span className="block font-semibold break-words">{title}</span>
        {description ? (
          <span className="mt-0.5 block text-sm text-muted">{description}</span>
        ) : null}
      </span>
      {aside ? <span className="shrink-0 text-end text-sm text-muted">{aside}</span> : null}
      <Icon
        name="chevronRight"
        className="text-muted transition-transform group-hover:translate-x-0.5"
      />
    </Link>
  );
}
