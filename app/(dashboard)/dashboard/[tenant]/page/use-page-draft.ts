"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";
import { sameContent } from "@/lib/core/pages/same-content";
import type { PageContent } from "@/lib/core/pages/section";

type Seen = { readonly seen: string };

export type DraftActions = {
  readonly save: CalledAction<Seen>;
  readonly publish: CalledAction<Seen & { readonly number: number }>;
  readonly restore: CalledAction<Seen & { readonly content: PageContent }>;
};

/** What became of the last change: kept, or on its way, or not. */
type Keeping = "kept" | "saving" | "failed";

type Start = DraftActions & {
  readonly content: PageContent;
  readonly seen: string;
  readonly published: PageContent | null;
  readonly hasDraft: boolean;
};

/** The page while it is arranged: kept by itself a moment after each change, published when asked. */
export function usePageDraft({ save, publish, restore, ...start }: Start) {
  const unsaved = useUnsavedChanges();
  const [content, setContent] = useState(start.content);
  const [keeping, setKeeping] = useState<Keeping>("kept");
  const [published, setPublished] = useState(start.published);
  const [code, setCode] = useState<string | null>(null);
  const kept = useRef(start.content);
  const seen = useRef(start.seen);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  /** One after the other: each answer is what the next has to have seen. */
  function inTurn<T extends Seen>(action: CalledAction<T>, input: () => unknown) {
    setKeeping("saving");
    const mine = running.current.then(async () => {
      const answer = await action(null, input());
      if (answer.ok) {
        seen.current = answer.value.seen;
        unsaved.onSaved();
      }
      setCode(answer.ok ? null : answer.code);
      setKeeping(answer.ok ? "kept" : "failed");
      return answer;
    });
    running.current = mine.catch(() => setKeeping("failed"));
    return mine;
  }

  function send<T extends Seen>(action: CalledAction<T>) {
    kept.current = content;
    return inTurn(action, () => ({ seen: seen.current, content }));
  }

  const keep = useEffectEvent(() => send(save));
  useEffect(() => {
    if (content === kept.current) return;
    const timer = setTimeout(() => keep(), pauseMs);
    return () => clearTimeout(timer);
  }, [content]);

  const isPublished = published !== null && sameContent(content, published);
  const isUntouched = published === null && !start.hasDraft && content === start.content;
  return {
    content,
    /** Whether there is something that visitors do not see yet. */
    isPublished,
    state:
      keeping === "kept" ? (isPublished ? "published" : isUntouched ? "never" : "draft") : keeping,
    /** Why it was not kept. */
    code,
    change: (next: PageContent) => {
      setContent(next);
      unsaved.onChanged();
    },
    retry: () => send(save),
    publish: async () => {
      const answer = await send(publish);
      if (answer.ok) setPublished(content);
      return answer;
    },
    restore: async (versionId: string) => {
      const answer = await inTurn(restore, () => ({ versionId }));
      if (answer.ok) {
        kept.current = answer.value.content;
        setContent(answer.value.content);
      }
      return answer;
    },
  };
}

export type PageDraft = ReturnType<typeof usePageDraft>;

const pauseMs = 800;
