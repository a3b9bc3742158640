import { z } from "zod";
import { type PageContent, pageLimits } from "@/lib/core/pages/section";
import { isLocalDate } from "@/lib/core/time/civil";
import { checkbox, entityId, optionalText } from "@/lib/input";

/** Words that may be left out; the page then shows the usual ones, or none. */
const words = (maxLength: number) => optionalText(maxLength).transform((text) => text ?? "");

const picture = z.object({ imageId: entityId, alt: words(pageLimits.alt) });

const common = {
  id: z.string().regex(/^[\w-]{1,40}$/, "invalid_input"),
  hidden: checkbox,
  title: words(pageLimits.title),
};

const text = words(pageLimits.text);

const section = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("cover"), text, picture: picture.nullable() }),
  z.object({
    ...common,
    kind: z.literal("announcement"),
    text,
    until: words(10).refine((date) => date === "" || isLocalDate(date), "invalid_date"),
  }),
  z.object({ ...common, kind: z.literal("about"), text, picture: picture.nullable() }),
  z.object({ ...common, kind: z.literal("services"), text, showsPrices: checkbox }),
  z.object({ ...common, kind: z.literal("team"), text }),
  z.object({ ...common, kind: z.literal("hours"), text }),
  z.object({ ...common, kind: z.literal("place"), text }),
  z.object({
    ...common,
    kind: z.literal("gallery"),
    pictures: z.array(picture).max(pageLimits.pictures, "too_many"),
  }),
  z.object({
    ...common,
    kind: z.literal("opinions"),
    opinions: z
      .array(
        z.object({
          quote: words(pageLimits.quote),
          author: words(pageLimits.author),
        }),
      )
      .max(pageLimits.items, "too_many"),
  }),
  z.object({
    ...common,
    kind: z.literal("questions"),
    questions: z
      .array(
        z.object({
          question: words(pageLimits.question),
          answer: words(pageLimits.answer),
        }),
      )
      .max(pageLimits.items, "too_many"),
  }),
  z.object({ ...common, kind: z.literal("contact"), text, whatsapp: checkbox }),
]);

const pageContent = z.object({
  sections: z
    .array(section)
    .max(pageLimits.sections, "too_many")
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "invalid_input"),
});

export const savePageInput = z.object({
  /** How the draft stood when it was opened; left out: whatever stands now is overwritten. */
  seen: optionalText(40),
  content: pageContent,
});

export type SavePageInput = {
  readonly seen?: string | undefined;
  readonly content: PageContent;
};

export const restoreVersionInput = z.object({ versionId: entityId });

export type RestoreVersionInput = z.output<typeof restoreVersionInput>;

export const publishCoverInput = z.object({
  title: optionalText(pageLimits.title),
  text: optionalText(pageLimits.text),
});

export type PublishCoverInput = z.output<typeof publishCoverInput>;
