import { cx } from "@/components/ui/class-names";

type Props = { readonly className?: string };

/** The mark alone: a C that keeps a place for one point in time. The name stands beside it as text. */
export function CitariaMark({ className }: Props) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={cx("size-8", className)}>
      <rect width="32" height="32" rx="9" className="fill-primary" />
      <path
        d="M21.2 10.6a7.5 7.5 0 1 0 0 10.8"
        fill="none"
        className="stroke-primary-content"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
      <circle cx="22.6" cy="16" r="2.1" className="fill-primary-content" />
    </svg>
  );
}
