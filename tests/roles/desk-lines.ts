import { stranger } from "../booking/wishes";
import { desk, everybody, type Line } from "./line";
import type { Side } from "./world";

const roles = everybody;

/** What can be done at the desk and on the waiting list with somebody who wants one professional. */
export const deskLines: Readonly<Record<string, Line>> = {
  addWalkInAction: {
    roles,
    input: ({ professionalId }) => ({ client: { name: "Berta Cruz" }, professionalId }),
  },
  callNextAction: {
    roles,
    input: async (side) => {
      await side.walkIn();
      return { professionalId: side.professionalId };
    },
  },
  callPersonAction: { roles, input: waiting },
  startTurnAction: { roles, input: waiting },
  skipPersonAction: { roles, input: called },
  leaveQueueAction: { roles, input: waiting },
  putBackAction: { roles, input: called },
  showTicketAction: { roles, input: waiting },
  addToWaitlistAction: {
    roles: desk,
    input: ({ serviceId, professionalId }) => ({
      ...{ serviceId, professionalId, from: "2026-03-02", client: stranger() },
    }),
  },
  removeFromWaitlistAction: { roles: desk, input: listed },
  restoreToWaitlistAction: {
    roles: desk,
    input: async (side) => ({ entryId: await side.removedEntry() }),
  },
  offerNowAction: { roles: desk, input: chosen },
  bookEntryAction: { roles: desk, input: chosen },
  acceptForClientAction: { roles: desk, input: offered },
  declineForClientAction: { roles: desk, input: offered },
  stopOfferAction: { roles: desk, input: offered },
  handleUndeliveredAction: { roles: desk, input: undelivered },
  sendAgainAction: {
    roles: desk,
    input: async (side) => ({ ...(await undelivered(side)), pressId: crypto.randomUUID() }),
  },
  stopFreedTimeAction: { roles: desk, input: freed },
  resumeFreedTimeAction: {
    roles: desk,
    input: async (side) => ({ freedTimeId: await side.stoppedFreedTime() }),
  },
};

async function waiting(side: Side) {
  return { entryId: await side.walkIn() };
}

async function undelivered(side: Side) {
  return { messageId: await side.undelivered() };
}

async function called(side: Side) {
  return { entryId: await side.called() };
}

async function listed(side: Side) {
  return { entryId: await side.entry() };
}

async function chosen(side: Side) {
  const { professionalId } = side;
  return { entryId: await side.entry(), professionalId, start: side.hours().start };
}

async function offered(side: Side) {
  return { offerId: (await side.offer()).offerId };
}

async function freed(side: Side) {
  return { freedTimeId: (await side.offer()).freedTimeId };
}
