import type { ReactNode } from "react";

type Props = {
  readonly id: string;
  readonly title: string;
  /** Words of the owner under the title. */
  readonly text?: string;
  readonly children?: ReactNode;
};

/** What every section but the cover has: a title that names it, and words below. */
export function SectionFrame({ id, title, text, children }: Props) {
  return (
    <section aria-labelledby={id} className="scroll-mt-6">
      <h2 id={id} className="text-2xl font-bold @3xl:text-3xl">
        {title}
      </h2>
      {text ? <p className="mt-2 max-w-2xl whitespace-pre-line text-muted">{text}</p> : null}
      {children ? <div className="mt-5">{children}</div> : null}
    </section>
  );
}
