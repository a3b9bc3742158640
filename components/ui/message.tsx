import type { ReactElement, ReactNode } from "react";

type Props = {
  /** Left out where the page must stay light. */
  readonly icon?: ReactElement;
  readonly title: string;
  readonly body: string;
  /** The ways out. */
  readonly children?: ReactNode;
};

/** All that a page says which only says one thing, in its middle. */
export function Message({ icon, title, body, children }: Props) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-5 text-center">
      {icon ? (
        <span className="mb-6 grid size-16 place-items-center rounded-full bg-brand/10 text-3xl text-brand">
          {icon}
        </span>
      ) : null}
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      <p className="mt-3 text-lg text-muted">{body}</p>
      {children ? <div className="mt-8 flex flex-wrap justify-center gap-3">{children}</div> : null}
    </div>
  );
}
