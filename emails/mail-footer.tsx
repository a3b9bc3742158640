import { Link, Section, Text } from "@react-email/components";
import type { MailBrand, MailContact, MailLink } from "./appointment-mail-props";
import { light } from "./mail-colors";

type MailFooterProps = {
  readonly brand: MailBrand;
  readonly contact: MailContact;
  readonly lines: readonly string[];
  readonly choose?: MailLink | undefined;
};

/** Who wrote, how to reach them, and why this mail came. */
export function MailFooter({ brand, contact, lines, choose }: MailFooterProps) {
  const links = [contact.phone, contact.email].flatMap((link) => link ?? []);
  const linkStyle = { color: light.soft, textDecoration: "underline" };
  return (
    <Section style={{ padding: "20px 12px 0", textAlign: "center" }}>
      <Text dir="auto" className="mail-soft" style={{ ...text, fontWeight: 700 }}>
        {brand.name}
      </Text>
      {contact.address && (
        <Text dir="auto" className="mail-soft" style={text}>
          {contact.address}
        </Text>
      )}
      {links.length > 0 && (
        <Text className="mail-soft" style={text}>
          {links.map(({ label, href }) => (
            <span key={href} style={wholeLink}>
              <Link href={href} className="mail-soft" style={linkStyle}>
                <Breakable address={label} />
              </Link>
            </span>
          ))}
        </Text>
      )}
      {lines.map((line) => (
        <Text key={line} className="mail-soft" style={{ ...text, marginTop: "12px" }}>
          {line}
        </Text>
      ))}
      {choose && (
        <Text className="mail-soft" style={{ ...text, marginTop: "12px" }}>
          <Link href={choose.href} className="mail-soft" style={linkStyle}>
            {choose.label}
          </Link>
        </Text>
      )}
    </Section>
  );
}

/** An e-mail that has to break does so before its host. */
function Breakable({ address }: { readonly address: string }) {
  const at = address.indexOf("@");
  if (at < 0) return address;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}

/** Stands in one piece on a line of its own before it breaks. */
const wholeLink = { display: "inline-block", maxWidth: "100%", margin: "0 8px" } as const;

const text = {
  margin: 0,
  fontSize: "13px",
  lineHeight: "20px",
  color: light.soft,
  overflowWrap: "anywhere",
} as const;
