import { expect, test } from "vitest";
import { decideAccept } from "./decide-accept";
import { appointmentStatuses } from "./status";

const ahead = { startMinute: 100, clientAccepted: false };
const news = { ok: true, value: { toStatus: "confirmed", isNews: true } };
const known = { ok: true, value: { toStatus: "confirmed", isNews: false } };

test("either side confirms a pending appointment", () => {
  expect(decideAccept({ ...ahead, status: "pending" }, "client", 0)).toEqual(news);
  expect(decideAccept({ ...ahead, status: "pending" }, "member", 0)).toEqual(news);
});

test("a client says once that they come to a confirmed one; the team has nothing to add", () => {
  expect(decideAccept({ ...ahead, status: "confirmed" }, "client", 0)).toEqual(news);
  const said = { ...ahead, status: "confirmed", clientAccepted: true } as const;
  expect(decideAccept(said, "client", 0)).toEqual(known);
  expect(decideAccept({ ...ahead, status: "confirmed" }, "member", 0)).toEqual(known);
});

test("what has begun, was cancelled or is in any later state is not accepted", () => {
  expect(decideAccept({ ...ahead, status: "pending" }, "client", 100)).toMatchObject({
    code: "already_past",
  });
  expect(decideAccept({ ...ahead, status: "cancelled" }, "client", 0)).toMatchObject({
    code: "already_cancelled",
  });
  const open = ["pending", "confirmed", "cancelled"];
  for (const status of appointmentStatuses.filter((each) => !open.includes(each))) {
    expect(decideAccept({ ...ahead, status }, "client", 0)).toMatchObject({
      code: "not_changeable",
    });
  }
});
