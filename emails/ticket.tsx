import { Column, Row, Section } from "@react-email/components";
import type { MailBrand, MailTicket } from "./appointment-mail-props";
import { light } from "./mail-colors";

/** When it is, readable at a glance: a leaf of a calendar beside the date, the hours and their zone. */
export function Ticket({
  brand,
  ticket,
}: {
  readonly brand: MailBrand;
  readonly ticket: MailTicket;
}) {
  const line = { display: "block", overflowWrap: "anywhere" } as const;
  const struck = ticket.isCancelled ? ({ textDecoration: "line-through" } as const) : {};
  return (
    <Section
      className="mail-ticket"
      style={{
        margin: "20px 0 4px",
        padding: "16px",
        backgroundColor: light.tint,
        border: `1px solid ${light.line}`,
        borderRadius: `${brand.fieldRadiusPx}px`,
        borderCollapse: "separate",
      }}
    >
      <Row>
        <Column style={{ width: "76px", verticalAlign: "top" }}>
          <CalendarLeaf brand={brand} ticket={ticket} />
        </Column>
        <Column style={{ verticalAlign: "middle" }}>
          {ticket.previous && (
            <span
              className="mail-soft"
              style={{ ...line, ...small, textDecoration: "line-through", color: light.soft }}
            >
              {ticket.previous}
            </span>
          )}
          <span className="mail-text" style={{ ...line, ...large, ...struck, color: light.text }}>
            {ticket.time}
          </span>
          <span className="mail-text" style={{ ...line, ...medium, ...struck, color: light.text }}>
            {ticket.date}
          </span>
          <span className="mail-soft" style={{ ...line, ...small, color: light.soft }}>
            {ticket.zone}
          </span>
          {ticket.own && (
            <span className="mail-text" style={{ ...line, ...small, ...struck, color: light.text }}>
              {ticket.own}
            </span>
          )}
        </Column>
      </Row>
    </Section>
  );
}

const large = { fontSize: "19px", lineHeight: "26px", fontWeight: 700 } as const;
const medium = { fontSize: "15px", lineHeight: "22px" } as const;
const small = { fontSize: "13px", lineHeight: "19px" } as const;

/** Decoration: a screen reader gets the date beside it. */
function CalendarLeaf({
  brand,
  ticket,
}: {
  readonly brand: MailBrand;
  readonly ticket: MailTicket;
}) {
  const radius = `${Math.min(brand.fieldRadiusPx, 10)}px`;
  return (
    <div
      aria-hidden="true"
      className="mail-tile"
      style={{
        width: "60px",
        overflow: "hidden",
        border: `1px solid ${light.line}`,
        borderRadius: radius,
        backgroundColor: light.card,
        textAlign: "center",
        opacity: ticket.isCancelled ? 0.6 : 1,
      }}
    >
      <div
        style={{
          backgroundColor: brand.primary,
          color: brand.primaryContent,
          fontSize: "12px",
          lineHeight: "20px",
          fontWeight: 700,
          textTransform: "uppercase",
        }}
      >
        {ticket.month}
      </div>
      <div
        className="mail-text"
        style={{ fontSize: "26px", lineHeight: "40px", fontWeight: 700, color: light.text }}
      >
        {ticket.day}
      </div>
    </div>
  );
}
