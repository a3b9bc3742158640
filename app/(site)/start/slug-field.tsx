"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { FieldFrame, useField } from "@/components/ui/field-frame";
import { slugify } from "@/lib/core/tenancy/slug";
import { proposeSlugAction } from "./actions";

type Props = { readonly host: string; readonly practice: string };

/** The practice's address: proposed from its name until somebody types one, and looked up while it changes. */
export function SlugField({ host, practice }: Props) {
  const t = useTranslations("start");
  const facts = { name: "slug", label: t("slug"), required: true };
  const { id, code, typed, attributes } = useField(facts);
  const [own, setOwn] = useState<string | undefined>(typed);
  const [proposed, setProposed] = useState("");
  const [verdict, setVerdict] = useState<keyof typeof notes>("none");
  const name = practice.trim();

  useEffect(() => {
    if (!(own ?? name)) return setVerdict("none");
    if (own === undefined) setProposed(slugify(name));
    let isWanted = true;
    const timer = setTimeout(async () => {
      const asked = own === undefined ? { name } : { slug: own };
      const answer = await proposeSlugAction(null, asked).catch(() => null);
      if (!isWanted || !answer) return;
      if (answer.ok && own === undefined) setProposed(answer.value.slug);
      setVerdict(answer.ok ? "free" : isNoted(answer.code) ? answer.code : "none");
    }, 350);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [own, name]);

  return (
    <FieldFrame facts={facts} id={id} code={code}>
      <div className="flex items-stretch rounded-field border border-line bg-base-100 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-brand">
        <span className="flex max-w-[55%] shrink-0 items-center rounded-s-field bg-base-200 px-3 text-muted">
          {host}/
        </span>
        <input
          {...attributes}
          value={own ?? proposed}
          onChange={(event) => setOwn(event.target.value.toLowerCase())}
          required
          maxLength={40}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="min-h-11 w-full min-w-0 bg-transparent px-3 font-medium outline-none"
        />
      </div>
      {code ? null : (
        <p
          role="status"
          className={cx(
            "text-sm",
            verdict === "none" ? "text-muted" : verdict === "free" ? "text-success" : "text-error",
          )}
        >
          {t(notes[verdict])}
        </p>
      )}
    </FieldFrame>
  );
}

/** What is said below the field. */
const notes = {
  none: "slugHint",
  free: "slugFree",
  slug_taken: "slugTaken",
  invalid_slug: "slugInvalid",
  reserved_slug: "slugReserved",
} as const;

function isNoted(code: string): code is keyof typeof notes {
  return Object.hasOwn(notes, code);
}
