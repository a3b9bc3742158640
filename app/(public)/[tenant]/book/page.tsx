import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { bookingPage } from "@/lib/auth/pages";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import type { SearchParams } from "@/lib/core/search-params";
import { AddService } from "./add-service";
import { ChooseExtraProfessional } from "./choose-extra-professional";
import { ChooseProfessional } from "./choose-professional";
import { ChooseService } from "./choose-service";
import { ChooseTime } from "./choose-time";
import { ChooseWhomFirst } from "./choose-whom-first";
import { extrasOf, mayAddMore } from "./extras";
import { GiveDetails } from "./give-details";
import { bookingQuery } from "./query";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("booking"))("title") };
}

/** Service, professional, time, details: the first thing that the address does not say yet is asked. */
export default async function BookPage({ params, searchParams }: Props) {
  const scope = await bookingPage((await params).tenant);
  const query = bookingQuery(await searchParams);
  const catalogue = await loadCatalogue(scope);
  const service = catalogue.services.find((each) => each.id === query.service);
  if (!service && query.by) {
    return <ChooseWhomFirst scope={scope} catalogue={catalogue} query={query} />;
  }
  if (!service) return <ChooseService scope={scope} catalogue={catalogue} query={query} />;

  const team = catalogue.professionals.filter((each) => service.professionalIds.includes(each.id));
  const professional = team.length === 1 ? team[0] : team.find((p) => p.id === query.professional);
  const withAnyone = query.professional === "any" && team.length > 1;
  if (!professional && !withAnyone) {
    return <ChooseProfessional scope={scope} service={service} team={team} query={query} />;
  }

  const extras = extrasOf(query, catalogue);
  const chosen = { scope, service, team, professional, extras, query };
  if (query.adding && mayAddMore(extras)) return <AddService catalogue={catalogue} {...chosen} />;
  const open = extras.findIndex((extra) => !extra.asked);
  if (open >= 0) return <ChooseExtraProfessional {...chosen} index={open} />;
  return query.start ? <GiveDetails {...chosen} start={query.start} /> : <ChooseTime {...chosen} />;
}
