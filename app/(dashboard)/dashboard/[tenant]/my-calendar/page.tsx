import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FeedCard } from "@/components/calendar/feed-card";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { feedOwner } from "@/lib/calendar/feed-owner";
import { loadFeedUrl } from "@/lib/calendar/load-feed";
import { closeFeedAction, openFeedAction } from "./actions";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendarFeed"))("teamTitle") };
}

/** The own agenda of somebody who attends, for the calendar on their phone. */
export default async function MyCalendarPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "agenda:read");
  if (!feedOwner(scope.actor)) notFound();
  const [t, url] = await Promise.all([getTranslations("calendarFeed"), loadFeedUrl(scope)]);
  const { feedInitials } = scope.tenant;
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("teamTitle")} description={t("teamIntro")} />
      <FeedCard
        url={url}
        description={t(feedInitials ? "teamInitials" : "teamNames")}
        open={openFeedAction.bind(null, slug)}
        close={closeFeedAction.bind(null, slug)}
      />
    </div>
  );
}
