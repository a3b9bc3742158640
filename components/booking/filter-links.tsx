import Link from "next/link";
import { cx } from "@/components/ui/class-names";

type Choice = { readonly label: string; readonly href: string; readonly isCurrent: boolean };

type Props = {
  readonly label: string;
  /** Shows the label as a question. */
  readonly asks?: boolean;
  readonly choices: readonly Choice[];
};

/** A few ways to narrow a list, each an address of its own. */
export function FilterLinks({ label, asks, choices }: Props) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2">
      {asks ? (
        <p aria-hidden className="w-full text-lg font-semibold">
          {label}
        </p>
      ) : null}
      {choices.map((choice) => (
        <Link
          key={choice.href}
          href={choice.href}
          scroll={false}
          aria-current={choice.isCurrent ? "true" : undefined}
          className={cx(
            "inline-flex min-h-11 items-center rounded-full px-4 font-medium transition-colors",
            choice.isCurrent
              ? "bg-primary text-primary-content forced-colors:border-2"
              : "bg-base-100 shadow-xs hover:bg-base-300",
          )}
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  );
}
