import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeedCard } from "@/components/calendar/feed-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
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
  const attends = feedOwner(scope.actor) !== undefined;
  const [t, url] = await Promise.all([getTranslations("calendarFeed"), loadFeedUrl(scope)]);
  const { feedInitials } = scope.tenant;
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("teamTitle")} description={t("teamIntro")} />
      {attends ? (
        <FeedCard
          url={url}
          description={t(feedInitials ? "teamInitials" : "teamNames")}
          open={openFeedAction.bind(null, slug)}
          close={closeFeedAction.bind(null, slug)}
        />
      ) : (
        <div className="rounded-box bg-base-100 shadow-xs">
          <EmptyState
            icon="calendar"
            title={t("noAgendaTitle")}
            action={<ButtonLink href={`/dashboard/${slug}/agenda`}>{t("toAgenda")}</ButtonLink>}
          >
            {t("noAgendaBody")}
          </EmptyState>
        </div>
      )}
    </div>
  );
}
