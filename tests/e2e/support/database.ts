import postgres from "postgres";

/** For what a browser cannot show: rows as they are. Past the wall, so only for looking and for ageing a link. */
export const database = postgres(process.env.ADMIN_DATABASE_URL ?? "", {
  max: 2,
  idle_timeout: 5,
  onnotice: () => {},
});

export type AppointmentRow = {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly startsAt: Date;
};

/** All appointments of whoever has this e-mail, the first booked first. */
export async function appointmentsOf(email: string): Promise<AppointmentRow[]> {
  return database<AppointmentRow[]>`
    SELECT a.id, a.status, a.version, a.starts_at AS "startsAt"
    FROM appointment a JOIN client c ON (c.tenant_id, c.id) = (a.tenant_id, a.client_id)
    WHERE c.email = ${email} ORDER BY a.created_at`;
}

/** How long each of them takes. */
export async function minutesOf(email: string): Promise<number[]> {
  const rows = await database<{ minutes: number }[]>`
    SELECT (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS minutes
    FROM appointment a JOIN client c ON (c.tenant_id, c.id) = (a.tenant_id, a.client_id)
    WHERE c.email = ${email} ORDER BY a.created_at`;
  return rows.map(({ minutes }) => minutes);
}

/** Name of whom an appointment is with. */
export async function professionalOf(appointmentId: string): Promise<string | undefined> {
  const [row] = await database<{ name: string }[]>`
    SELECT p.name FROM appointment a
    JOIN professional p ON (p.tenant_id, p.id) = (a.tenant_id, a.professional_id)
    WHERE a.id = ${appointmentId}`;
  return row?.name;
}

/** What of an appointment's news its client gets or got by mail, reminders aside. */
export async function newsOwedTo(appointmentId: string): Promise<string[]> {
  const rows = await database<{ kind: string }[]>`
    SELECT kind FROM notification
    WHERE appointment_id = ${appointmentId} AND kind <> 'reminder' AND status <> 'cancelled' ORDER BY created_at`;
  return rows.map(({ kind }) => kind);
}

/** Everything that a change of an appointment would touch, as one text. */
export async function traceOf(appointmentId: string): Promise<string> {
  const [row] = await database<{ trace: string }[]>`
    SELECT jsonb_build_array(
      (SELECT to_jsonb(a) FROM appointment a WHERE a.id = ${appointmentId}),
      (SELECT jsonb_agg(e ORDER BY e.created_at) FROM appointment_event e WHERE e.appointment_id = ${appointmentId}),
      (SELECT jsonb_agg(n.dedupe_key ORDER BY n.dedupe_key) FROM notification n WHERE n.appointment_id = ${appointmentId}),
      (SELECT jsonb_agg(o.active ORDER BY o.id) FROM occupancy o WHERE o.appointment_id = ${appointmentId})
    )::text AS trace`;
  return row?.trace ?? "";
}
