import { redirect } from "next/navigation";
import type { TenantScope } from "@/db/scope";
import { loadBookedEmail } from "@/lib/appointments/load-booked-email";
import { rememberBooked } from "./just-booked";
import { rememberRequest } from "./own-request";

/** To the appointment that was booked, or to the request that waits for a code. */
export async function goOn(
  scope: TenantScope,
  booked: { readonly id: string } | { readonly requestId: string },
): Promise<void> {
  const { slug } = scope.tenant;
  if ("requestId" in booked) {
    await rememberRequest(scope, booked.requestId);
    redirect(`/${slug}/book/request/${booked.requestId}`);
  }
  await rememberBooked(scope, booked.id, await loadBookedEmail(scope, booked.id));
  redirect(`/${slug}/book/done/${booked.id}`);
}
