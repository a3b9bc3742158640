import type { ReactElement, ReactNode } from "react";

type Props = {
  /** Left out where the page must stay light. */
  readonly icon?: ReactElement;
  readonly title: string;
  readonly body: string;
  /** The ways out. */
  readonly children?: ReactNode;
};

/** A whole page that only says one thing: not found, failed, link expired, suspended. */
export function MessagePage({ icon, title, body, children }: Props) {
  return (
    <main id="content" className="grid min-h-dvh place-items-center px-5 py-16">
      <div className="flex max-w-md flex-col items-center text-center">
        {icon ? (
          <span className="mb-6 grid size-16 place-items-center rounded-full bg-brand/10 text-3xl text-brand">
            {icon}
          </span>
        ) : null}
        <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
        <p className="mt-3 text-lg text-muted">{body}</p>
        {children ? (
          <div className="mt-8 flex flex-wrap justify-center gap-3">{children}</div>
        ) : null}
      </div>
    </main>
  );
}
