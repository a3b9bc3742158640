import { Section } from "@react-email/components";
import type { MailTone } from "./appointment-mail-props";
import { tones } from "./mail-colors";

/** The appointment's state in a word. */
export function StatusLabel({ tone, text }: { readonly tone: MailTone; readonly text: string }) {
  const { background, color } = tones[tone].light;
  return (
    <Section>
      <span
        className={`mail-tone-${tone}`}
        style={{
          display: "inline-block",
          padding: "4px 12px",
          borderRadius: "999px",
          backgroundColor: background,
          color,
          fontSize: "13px",
          lineHeight: "18px",
          fontWeight: 700,
        }}
      >
        {text}
      </span>
    </Section>
  );
}
