import type { CSSProperties, ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import type { Brand } from "@/lib/core/brand/brand";
import { brandStyle } from "@/lib/core/brand/brand-style";
import { chosenTheme, themeAttribute } from "@/lib/preferences/theme";

type Props = {
  readonly brand: Brand;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Everything inside wears the tenant's colours, font and corners, light or dark; a visitor's own choice of light or dark wins. */
export async function TenantTheme({ brand, className, children }: Props) {
  const chosen = await chosenTheme();
  const theme = chosen === "system" ? brand.theme : chosen;
  return (
    <div
      className={cx("tenant min-h-dvh bg-base-200 text-base-content", className)}
      data-theme={themeAttribute(theme)}
      data-base={brand.base}
      style={brandStyle(brand) as CSSProperties}
    >
      {children}
    </div>
  );
}
