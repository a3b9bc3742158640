import { cx } from "./class-names";

type Props = { readonly className?: string };

/** Holds the place and size of what is loading. Give height and width by class. */
export function Skeleton({ className }: Props) {
  return <div aria-hidden className={cx("skeleton", className)} />;
}
