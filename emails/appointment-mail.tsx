import {
  Body,
  Button,
  Container,
  Heading,
  Html,
  Link,
  Section,
  Text,
} from "@react-email/components";
import type { AppointmentMailProps } from "./appointment-mail-props";
import { directionOf } from "./direction";
import { Facts } from "./facts";
import { Lines } from "./lines";
import { MailFooter } from "./mail-footer";
import { MailHead } from "./mail-head";
import { MailHeader } from "./mail-header";
import { mailStyles } from "./mail-styles";
import { StatusLabel } from "./status-label";
import { Ticket } from "./ticket";

/** The mail of one appointment, whatever happened to it: what, when, where, with whom, and one clear button. */
export function AppointmentMail(mail: AppointmentMailProps) {
  const styles = mailStyles(mail.brand);
  return (
    <Html lang={mail.lang} dir="ltr">
      <MailHead brand={mail.brand} title={mail.subject} preview={mail.preview} />
      <Body style={styles.body} className="mail-page">
        <Container style={styles.container}>
          <Section style={styles.card} className="mail-card">
            <MailHeader brand={mail.brand} />
            <Section style={styles.content} className="mail-content">
              <StatusLabel tone={mail.tone} text={mail.label} />
              <Heading
                as="h1"
                dir={directionOf(mail.heading)}
                style={styles.heading}
                className="mail-text"
              >
                {mail.heading}
              </Heading>
              {mail.paragraphs.map((paragraph, index) => (
                <Text
                  // biome-ignore lint/suspicious/noArrayIndexKey: somebody may write the same paragraph twice
                  key={index}
                  dir={directionOf(paragraph)}
                  style={styles.paragraph}
                  className="mail-text"
                >
                  <Lines text={paragraph} />
                </Text>
              ))}
              {mail.ticket && <Ticket brand={mail.brand} ticket={mail.ticket} />}
              {mail.facts.length > 0 && <Facts facts={mail.facts} />}
              {mail.code && (
                <Text style={styles.code} className="mail-text">
                  {mail.code}
                </Text>
              )}
              {mail.button && (
                <Button href={mail.button.href} style={styles.button} className="mail-button">
                  {mail.button.label}
                </Button>
              )}
              {mail.links && mail.links.length > 0 && (
                <Text style={styles.links}>
                  {mail.links.map(({ label, href }, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two may lead to the same page
                    <span key={index}>
                      {index > 0 && " · "}
                      <Link href={href} style={styles.link} className="mail-link">
                        {label}
                      </Link>
                    </span>
                  ))}
                </Text>
              )}
              {mail.notes.map((note, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: somebody may write the same note twice
                <Text key={index} dir={directionOf(note)} style={styles.note} className="mail-soft">
                  <Lines text={note} />
                </Text>
              ))}
            </Section>
          </Section>
          <MailFooter
            brand={mail.brand}
            contact={mail.contact}
            lines={mail.footer}
            choose={mail.choose}
          />
        </Container>
      </Body>
    </Html>
  );
}
