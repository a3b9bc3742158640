"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";
import type { PageContent } from "@/lib/core/pages/section";

type Seen = { readonly seen: string };

export type DraftActions = {
  readonly save: CalledAction<Seen>;
  readonly publish: CalledAction<Seen & { readonly number: number }>;
  readonly restore: CalledAction<Seen & { readonly content: PageContent }>;
};

type DraftState = "published" | "draft" | "saving" | "failed";

type Start = DraftActions & {
  readonly content: PageContent;
  readonly seen: string;
  readonly isUnpublished: boolean;
};

/** The page while it is arranged: kept by itself a moment after each change, published when asked. */
export function usePageDraft({ save, publish, restore, ...start }: Start) {
  const unsaved = useUnsavedChanges();
  const [content, setContent] = useState(start.content);
  const [state, setState] = useState<DraftState>(start.isUnpublished ? "draft" : "published");
  const [code, setCode] = useState<string | null>(null);
  const kept = useRef(start.content);
  const seen = useRef(start.seen);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  /** One after the other: each answer is what the next has to have seen. */
  function inTurn<T extends Seen>(action: CalledAction<T>, input: () => unknown, done: DraftState) {
    setState("saving");
    const mine = running.current.then(async () => {
      const answer = await action(null, input());
      if (answer.ok) {
        seen.current = answer.value.seen;
        unsaved.onSaved();
      }
      setCode(answer.ok ? null : answer.code);
      setState(answer.ok ? done : "failed");
      return answer;
    });
    running.current = mine.catch(() => setState("failed"));
    return mine;
  }

  function send<T extends Seen>(action: CalledAction<T>, done: DraftState) {
    kept.current = content;
    return inTurn(action, () => ({ seen: seen.current, content }), done);
  }

  const keep = useEffectEvent(() => send(save, "draft"));
  useEffect(() => {
    if (content === kept.current) return;
    const timer = setTimeout(() => keep(), pauseMs);
    return () => clearTimeout(timer);
  }, [content]);

  return {
    content,
    state,
    /** Why it was not kept. */
    code,
    change: (next: PageContent) => {
      setContent(next);
      unsaved.onChanged();
    },
    retry: () => send(save, "draft"),
    publish: () => send(publish, "published"),
    restore: async (versionId: string) => {
      const answer = await inTurn(restore, () => ({ versionId }), "draft");
      if (answer.ok) {
        kept.current = answer.value.content;
        setContent(answer.value.content);
      }
      return answer;
    },
  };
}

const pauseMs = 800;
