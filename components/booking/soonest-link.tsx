import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type Props = {
  readonly href: string;
  /** The first free time, in words. */
  readonly when: string;
  /** The same on another clock. */
  readonly note?: ReactNode;
  /** The place, where there are several. */
  readonly where: string | null;
};

/** One tap to the first free time, for whoever does not mind when. */
export function SoonestLink({ href, when, note, where }: Props) {
  const t = useTranslations("booking");
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      className="group mb-6 flex min-h-16 items-center gap-3.5 rounded-box bg-brand/10 px-4 py-3 transition-colors hover:bg-brand/15 sm:px-5 forced-colors:border"
    >
      <span className="text-brand">
        <Icon name="clock" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-sm text-muted">{t("soonest")}</span>
        <span className="block font-semibold first-letter:uppercase">{when}</span>
        {note}
        {where ? <span className="block text-sm text-muted">{where}</span> : null}
      </span>
      <Icon
        name="chevronRight"
        className="text-muted transition-transform group-hover:translate-x-0.5"
      />
    </Link>
  );
}
