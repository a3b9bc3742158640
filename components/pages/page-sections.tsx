import type { PageData } from "@/lib/core/pages/page-data";
import { factsOf } from "@/lib/core/pages/page-facts";
import type { PageContent, Section } from "@/lib/core/pages/section";
import { shownSections } from "@/lib/core/pages/shown";
import { assertNever } from "@/lib/core/result";
import { AboutSection } from "./about-section";
import { AnnouncementSection } from "./announcement-section";
import { ContactSection } from "./contact-section";
import { CoverSection } from "./cover-section";
import { GallerySection } from "./gallery-section";
import { HoursSection } from "./hours-section";
import { OpinionsSection } from "./opinions-section";
import { PlaceSection } from "./place-section";
import { QuestionsSection } from "./questions-section";
import { ServicesSection } from "./services-section";
import { TeamSection } from "./team-section";

type Props = { readonly content: PageContent; readonly data: PageData };

/** The sections of a public page that have something to show, as wide as what surrounds them. */
export function PageSections({ content, data }: Props) {
  return (
    <div className="@container">
      <div className="flex flex-col gap-14 @3xl:gap-20">
        {shownSections(content, factsOf(data)).map((section) => (
          <OneSection key={section.id} section={section} data={data} />
        ))}
      </div>
    </div>
  );
}

function OneSection({ section, data }: { readonly section: Section; readonly data: PageData }) {
  switch (section.kind) {
    case "cover":
      return <CoverSection section={section} data={data} />;
    case "announcement":
      return <AnnouncementSection section={section} />;
    case "about":
      return <AboutSection section={section} data={data} />;
    case "services":
      return <ServicesSection section={section} data={data} />;
    case "team":
      return <TeamSection section={section} data={data} />;
    case "hours":
      return <HoursSection section={section} data={data} />;
    case "place":
      return <PlaceSection section={section} data={data} />;
    case "gallery":
      return <GallerySection section={section} data={data} />;
    case "opinions":
      return <OpinionsSection section={section} />;
    case "questions":
      return <QuestionsSection section={section} />;
    case "contact":
      return <ContactSection section={section} data={data} />;
    default:
      return assertNever(section);
  }
}
