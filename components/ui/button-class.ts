import { cx } from "./class-names";

export type ButtonLook = {
  /** `primary` once a page at most; `danger` for what cannot be taken back. */
  readonly variant?: "primary" | "secondary" | "quiet" | "danger" | "link";
  readonly size?: "sm" | "md" | "lg";
  /** As wide as its container. */
  readonly block?: boolean;
};

/** How a button looks. By itself, as the pages of failures load with every other and need none of the icons. */
export function buttonClass({ variant = "secondary", size = "md", block }: ButtonLook): string {
  return cx("btn", variants[variant], sizes[size], block && "btn-block");
}

const variants = {
  primary: "btn-primary",
  secondary: "border-line bg-base-100 hover:bg-base-300",
  quiet: "btn-ghost",
  danger: "btn-error",
  link: "btn-link h-auto min-h-0 px-0 font-medium",
} as const;

const sizes = { sm: "btn-sm", md: "", lg: "btn-lg" } as const;
