import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { publicPage } from "@/lib/auth/pages";
import { isCodeOf } from "@/lib/booking-requests/confirm-request";
import { loadRequest } from "@/lib/booking-requests/load-request";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { isOwnRequest } from "../../own-request";
import { ConfirmByLink } from "./confirm-by-link";
import { ExpiredRequest } from "./expired-request";
import { GoneRequest } from "./gone-request";
import { WaitForMail } from "./wait-for-mail";

type Props = {
  readonly params: Promise<{ tenant: string; request: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("request"))("title"), robots: { index: false } };
}

/**
 * A booking that does not count yet. Opening it changes nothing, whoever does, with the code in its address too: what
 * makes it count is a form. Its e-mail is shown, corrected and written to again on the device that asked alone.
 */
export default async function RequestPage({ params, searchParams }: Props) {
  const { tenant: slug, request: id } = await params;
  const scope = await publicPage(slug);
  const [request, isOwn, query] = await Promise.all([
    loadRequest(scope, id),
    isOwnRequest(scope, id),
    searchParams,
  ]);
  if (!request) return <GoneRequest slug={slug} />;
  if (request.appointmentId) redirect(`/${slug}/book/done/${request.appointmentId}`);
  const { booking } = request;
  if (!booking) return <GoneRequest slug={slug} />;
  const shown = { scope, request: { ...request, booking }, isOwn };
  if (request.isExpired) return <ExpiredRequest {...shown} />;
  const code = firstOf(query.code);
  return code && isCodeOf(scope, request, code) ? (
    <ConfirmByLink {...shown} code={code} />
  ) : (
    <WaitForMail {...shown} isSentAgain={firstOf(query.sent) !== undefined} />
  );
}
