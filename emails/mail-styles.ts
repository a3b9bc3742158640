import type { CSSProperties } from "react";
import type { MailBrand } from "./appointment-mail-props";
import { light } from "./mail-colors";

/** Styles for the light scheme stand inline, where every mail program finds them; the dark ones are in the head. */
export function mailStyles(brand: MailBrand) {
  return {
    body: {
      margin: 0,
      padding: "24px 12px",
      backgroundColor: light.page,
      fontFamily: brand.fontStack,
    },
    container: { width: "100%", maxWidth: "560px", margin: "0 auto" },
    card: {
      backgroundColor: light.card,
      border: `1px solid ${light.line}`,
      borderRadius: `${brand.boxRadiusPx}px`,
      borderCollapse: "separate",
      overflow: "hidden",
    },
    content: { padding: "28px 32px 32px" },
    heading: {
      margin: "14px 0 8px",
      fontSize: "26px",
      lineHeight: "32px",
      fontWeight: 700,
      letterSpacing: "-0.01em",
      color: light.text,
      overflowWrap: "anywhere",
    },
    paragraph: {
      margin: "0 0 8px",
      fontSize: "16px",
      lineHeight: "24px",
      color: light.text,
      overflowWrap: "anywhere",
    },
    button: {
      display: "block",
      marginTop: "16px",
      boxSizing: "border-box",
      width: "100%",
      padding: "15px 20px",
      backgroundColor: brand.primary,
      color: brand.primaryContent,
      borderRadius: `${brand.fieldRadiusPx}px`,
      fontSize: "16px",
      lineHeight: "20px",
      fontWeight: 700,
      textAlign: "center",
      textDecoration: "none",
    },
    links: { margin: "16px 0 0", fontSize: "15px", lineHeight: "22px", textAlign: "center" },
    code: {
      margin: "16px 0 24px",
      fontSize: "34px",
      lineHeight: "44px",
      fontWeight: 700,
      letterSpacing: "0.2em",
      textAlign: "center",
      color: light.text,
    },
    link: { color: brand.textOnLight, textDecoration: "underline" },
    note: { margin: "16px 0 0", fontSize: "14px", lineHeight: "21px", color: light.soft },
  } as const satisfies Record<string, CSSProperties>;
}
