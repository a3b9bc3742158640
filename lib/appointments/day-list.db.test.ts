import { beforeEach, expect, test } from "vitest";
import { clientAnswer } from "@/lib/core/appointments/client-answer";
import { clientScope, createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { acceptAppointment } from "./accept-appointment";
import { bookAppointment } from "./book-appointment";
import { cancelAppointment } from "./cancel-appointment";
import { loadDayList } from "./load-day-list";

const monday = "2026-03-02";

let at: TestTenant;

beforeEach(async () => {
  at = await createTenant({ professionals: 2 });
});

async function booked(start: string, professionalId = at.professionalIds[0], given: object = {}) {
  const outcome = await bookAppointment(memberScope(at), {
    ...{ serviceId: at.serviceId, professionalId: professionalId ?? "", start, ...given },
    client: { name: `Persona de ${start}`, phone: "+18095550100" },
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

test("each professional has a sheet with the date's appointments by start, with reason and notes", async () => {
  const [ana = "", berta = ""] = at.professionalIds;
  await booked(`${monday}T11:00`, ana, { reason: "Fiebre", notes: "Trae estudios" });
  await booked(`${monday}T09:30`, ana);
  await booked("2026-03-03T09:30", ana);
  await booked(`${monday}T10:00`, berta);
  const { sheets } = await loadDayList(memberScope(at, "staff"), { date: monday });
  expect(sheets.map(({ professional }) => professional.id)).toEqual([ana, berta]);
  expect(sheets[0]?.appointments).toMatchObject([
    { start: `${monday}T09:30:00-04:00`, reason: null, notes: null },
    {
      ...{ start: `${monday}T11:00:00-04:00`, reason: "Fiebre", notes: "Trae estudios" },
      client: { name: `Persona de ${monday}T11:00`, phone: "+18095550100" },
    },
  ]);
  expect(sheets[0]?.hours).toHaveLength(1);
});

test("cancelled ones are counted and not shown, and only whom the address names has a sheet", async () => {
  const [ana = "", berta = ""] = at.professionalIds;
  const { id } = await booked(`${monday}T10:00`, berta);
  await cancelAppointment(memberScope(at), { appointmentId: id, reason: "Viaja" });
  const query = { date: monday, professionalIds: [berta] };
  const { sheets, professionals } = await loadDayList(memberScope(at), query);
  expect(sheets).toMatchObject([{ professional: { id: berta }, appointments: [], cancelled: 1 }]);
  expect(professionals.map(({ id: each }) => each)).toEqual([ana, berta]);
});

test("what a client answered by themself is on the list: that they come, and that they do not", async () => {
  const [ana = ""] = at.professionalIds;
  const comes = await booked("2026-03-04T09:00", ana);
  const stays = await booked("2026-03-04T10:00", ana);
  const own = ({ client }: typeof comes) => clientScope({ tenant: at.tenant, clientId: client.id });
  expect(await acceptAppointment(own(comes), { appointmentId: comes.id })).toMatchObject({
    ok: true,
  });
  expect(await cancelAppointment(own(stays), { appointmentId: stays.id })).toMatchObject({
    ok: true,
  });
  const [sheet] = (await loadDayList(memberScope(at, "staff"), { date: "2026-03-04" })).sheets;
  expect(sheet?.appointments.map(clientAnswer)).toMatchObject([{ said: "confirmed" }]);
  expect(sheet?.cancelledByClients.map(clientAnswer)).toMatchObject([{ said: "cancelled" }]);
});

test("a day without hours or appointments has no sheets", async () => {
  expect((await loadDayList(memberScope(at), { date: "2026-03-08" })).sheets).toEqual([]);
});

test("a professional has the own list alone, whoever is asked for; without a professional's seat, none", async () => {
  const [ana = "", berta = ""] = at.professionalIds;
  await booked(`${monday}T09:30`, ana);
  await booked(`${monday}T10:00`, berta);
  const own = memberScope(at, "professional", { professionalId: ana });
  const seen = await loadDayList(own, { date: monday });
  expect(seen.professionals.map(({ id }) => id)).toEqual([ana]);
  expect(seen.sheets).toMatchObject([{ professional: { id: ana }, appointments: [{}] }]);
  const asked = { date: monday, professionalIds: [berta] };
  expect((await loadDayList(own, asked)).sheets).toEqual([]);
  const nobody = memberScope(at, "professional");
  expect(await loadDayList(nobody, asked)).toEqual({ professionals: [], sheets: [] });
});

test("nothing of another practice is on the list, whoever is asked for", async () => {
  await booked(`${monday}T09:30`);
  const other = memberScope(await createTenant());
  const query = { date: monday, professionalIds: at.professionalIds };
  expect((await loadDayList(other, query)).sheets).toEqual([]);
  const everybody = await loadDayList(other, { date: monday });
  expect(everybody.sheets.flatMap(({ appointments }) => appointments)).toEqual([]);
});
