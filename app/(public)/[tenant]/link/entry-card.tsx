import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = {
  readonly icon: IconName;
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
  /** Other ways in. */
  readonly ways: readonly { readonly href: string; readonly label: string }[];
};

/** A way into the portal without a link. */
export function EntryCard({ icon, title, body, children, ways }: Props) {
  return (
    <div className="mx-auto max-w-xl rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
      <span className="mb-5 grid size-14 place-items-center rounded-full bg-brand/10 text-2xl text-brand">
        <Icon name={icon} />
      </span>
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      <p className="mt-3 mb-6 text-lg text-muted">{body}</p>
      {children}
      <ul className="mt-7 flex flex-col items-start border-base-300 border-t pt-4 *:-ms-4">
        {ways.map(({ href, label }) => (
          <li key={href}>
            <ButtonLink href={href} variant="quiet">
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
