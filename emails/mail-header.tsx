import { Column, Img, Row, Section } from "@react-email/components";
import type { MailBrand } from "./appointment-mail-props";

/** A band in the tenant's colour with its logo, or its initial, and its name. */
export function MailHeader({ brand }: { readonly brand: MailBrand }) {
  const tile = { borderRadius: `${Math.min(brand.boxRadiusPx, 12)}px` };
  return (
    <Section
      className="mail-header"
      style={{ padding: "18px 32px", backgroundColor: brand.primary }}
    >
      <Row>
        <Column style={{ width: "1%", paddingRight: "12px", whiteSpace: "nowrap" }}>
          {brand.logoUrl ? (
            <Img src={brand.logoUrl} alt="" height="40" style={{ ...tile, ...logo }} />
          ) : (
            <span style={{ ...tile, ...monogram, color: "#1f2937" }}>{initialOf(brand.name)}</span>
          )}
        </Column>
        <Column
          dir="auto"
          style={{
            textAlign: "left",
            fontSize: "18px",
            lineHeight: "24px",
            fontWeight: 700,
            color: brand.primaryContent,
            overflowWrap: "anywhere",
          }}
        >
          {brand.name}
        </Column>
      </Row>
    </Section>
  );
}

/** As wide as it is drawn: programs that know no largest width scale it by its height. */
const logo = {
  ...{ display: "block", padding: "2px", backgroundColor: "#ffffff" },
  ...{ width: "auto", maxWidth: "180px", height: "auto", maxHeight: "40px" },
} as const;

const monogram = {
  display: "block",
  width: "44px",
  lineHeight: "44px",
  backgroundColor: "#ffffff",
  fontSize: "20px",
  fontWeight: 700,
  textAlign: "center",
} as const;

function initialOf(name: string): string {
  return [...name.trim()][0]?.toUpperCase() ?? "";
}
