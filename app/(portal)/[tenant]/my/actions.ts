"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { forgetVisitor } from "@/app/(public)/[tenant]/book/forget-visitor";
import type { TenantScope } from "@/db/scope";
import { answerIntake } from "@/lib/appointments/answer-intake";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { rescheduleAppointment } from "@/lib/appointments/reschedule-appointment";
import { acceptAppointmentInput, rescheduleAppointmentInput } from "@/lib/appointments/schema";
import { withAlternative } from "@/lib/appointments/with-alternative";
import { portalAction } from "@/lib/auth/actions";
import { closeFeed } from "@/lib/calendar/close-feed";
import { openFeed } from "@/lib/calendar/open-feed";
import { feedInput } from "@/lib/calendar/schema";
import { chooseTexts } from "@/lib/channels/choose-texts";
import { chooseTextsInput } from "@/lib/channels/consent-schema";
import { answeringAgain } from "@/lib/intake/answering-again";
import { answerIntakeInput } from "@/lib/intake/schema";
import { closeDevices } from "@/lib/invitations/close-devices";
import { leavePortal } from "@/lib/invitations/leave-portal";
import { closeDevicesInput, leavePortalInput } from "@/lib/invitations/schema";
import { chooseMessages } from "@/lib/notices/choose-messages";
import { chooseMessagesInput } from "@/lib/notices/schema";
import { bookAgainInput } from "@/lib/portal/schema";
import { whileOn } from "@/lib/portal/while-on";
import { acceptVisit } from "@/lib/visits/accept-visit";
import { cancelVisit } from "@/lib/visits/cancel-visit";
import { cancelVisitInput } from "@/lib/visits/schema";

export const acceptAppointmentAction = portalAction(
  acceptAppointmentInput,
  whileOn("accept", acceptVisit),
  {
    after: (scope, { id }) => redirect(`/${scope.tenant.slug}/my/${id}?done=accepted`),
  },
);

export const rescheduleAppointmentAction = portalAction(
  withAlternative(rescheduleAppointmentInput),
  whileOn("move", rescheduleAppointment),
  { after: (scope, { id }) => redirect(`/${scope.tenant.slug}/my/${id}?done=moved`) },
);

export const cancelAppointmentAction = portalAction(
  cancelVisitInput,
  whileOn("cancel", cancelVisit),
  {
    after: (scope, { id }) => redirect(`/${scope.tenant.slug}/my/${id}?done=cancelled`),
  },
);

export const bookAgainAction = portalAction(
  withAlternative(bookAgainInput),
  whileOn("book", answeringAgain(bookAppointment)),
  { after: (scope, { id }) => redirect(`/${scope.tenant.slug}/my/${id}?done=booked`) },
);

/** What was left for them is asked whatever is switched off. */
export const answerIntakeAction = portalAction(answerIntakeInput, answerIntake, {
  after: () => refresh(),
});

export const openFeedAction = portalAction(feedInput, whileOn("calendar", openFeed), {
  after: () => refresh(),
});

/** To take it back is possible whatever is switched off. */
export const closeFeedAction = portalAction(feedInput, closeFeed, { after: () => refresh() });

export const closeDevicesAction = portalAction(closeDevicesInput, closeDevices, {
  after: (scope) => forgotten(scope, "/link?from=closed"),
});

export const leavePortalAction = portalAction(leavePortalInput, leavePortal, {
  after: (scope) => forgotten(scope),
});

/** Whoever comes to this browser next finds nobody in the booking form either. */
async function forgotten(scope: TenantScope, to = ""): Promise<void> {
  await forgetVisitor(scope);
  redirect(`/${scope.tenant.slug}${to}`);
}

export const chooseTextsAction = portalAction(chooseTextsInput, chooseTexts, {
  after: () => refresh(),
});

export const chooseMessagesAction = portalAction(chooseMessagesInput, chooseMessages, {
  after: () => refresh(),
});
