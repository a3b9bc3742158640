import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = {
  readonly name: string;
  /** What it is and how large: "PDF · 240 kB". */
  readonly facts: string;
  /** By whom and when, and for whom. */
  readonly about: string;
  readonly href: string;
  readonly download: string;
  /** What else may be done with it. */
  readonly children?: ReactNode;
};

/** A shared document. Its link is none of the router's: nothing of it is fetched before somebody asks. */
export function DocumentLine({ name, facts, about, href, download, children }: Props) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4 first:pt-0 last:pb-0">
      <Icon name="file" className="size-6 self-start text-brand" />
      <div className="min-w-48 flex-1">
        <p className="font-medium wrap-anywhere">{name}</p>
        <p className="text-sm text-muted">{facts}</p>
        <p className="text-sm text-muted">{about}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <a href={href} download className={buttonClass({ size: "sm" })}>
          <Icon name="download" />
          {download}
          <span className="sr-only">{name}</span>
        </a>
        {children}
      </div>
    </li>
  );
}
