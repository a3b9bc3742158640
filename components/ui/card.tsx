import type { ReactNode } from "react";
import { cx } from "./class-names";

type Props = {
  readonly title?: string;
  readonly description?: string;
  /** Buttons at the title's right. */
  readonly actions?: ReactNode;
  /** Level of the title; `h2` unless the card stands under another heading. */
  readonly heading?: "h2" | "h3";
  readonly id?: string;
  readonly className?: string;
  readonly children?: ReactNode;
};

export function Card({
  title,
  description,
  actions,
  heading: Heading = "h2",
  id,
  className,
  children,
}: Props) {
  return (
    <section id={id} className={cx("rounded-box bg-base-100 p-5 shadow-xs sm:p-6", className)}>
      {title || actions ? (
        <header className="mb-4 flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0 flex-1 basis-56">
            {title ? <Heading className="text-lg font-semibold">{title}</Heading> : null}
            {description ? <p className="mt-1 break-words text-muted">{description}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
