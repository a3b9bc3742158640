import { Column, Row, Section } from "@react-email/components";
import type { MailFact } from "./appointment-mail-props";
import { light } from "./mail-colors";

/** What, with whom, where: one line each, the label before the value. */
export function Facts({ facts }: { readonly facts: readonly MailFact[] }) {
  return (
    <Section style={{ margin: "0 0 24px" }}>
      {facts.map(({ label, value }) => (
        <Row key={label} className="mail-line" style={row}>
          <Column className="mail-soft mail-line" style={{ ...cell, ...labelCell }}>
            {label}
          </Column>
          <Column className="mail-text mail-line" style={{ ...cell, color: light.text }}>
            {value.split("\n").map((line) => (
              <span key={line} dir="auto" style={{ display: "block", textAlign: "left" }}>
                {line}
              </span>
            ))}
          </Column>
        </Row>
      ))}
    </Section>
  );
}

const row = { width: "100%" } as const;

const cell = {
  padding: "11px 0",
  borderBottom: `1px solid ${light.line}`,
  fontSize: "15px",
  lineHeight: "22px",
  verticalAlign: "top",
  overflowWrap: "anywhere",
} as const;

const labelCell = { width: "104px", paddingRight: "12px", color: light.soft } as const;
