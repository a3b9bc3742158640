import { cx } from "./class-names";
import { iconPaths } from "./icon-paths";

export type IconName = keyof typeof iconPaths;

type Props = {
  readonly name: IconName;
  readonly className?: string;
};

/** Drawn in the colour and at the size (1.25em) of the text around it. Never speaks: a text or label beside it does. */
export function Icon({ name, className }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={cx("inline-block size-[1.25em] shrink-0", className)}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
