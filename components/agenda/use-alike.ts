"use client";

import { useEffect, useRef, useState } from "react";
import type { ActionState } from "@/lib/core/action-state";
import type { FoundClient } from "./use-client-search";

export type AlikeClient = FoundClient & { readonly same: "document" | "phone" | "email" | "name" };

/** What is written of somebody new, as the form's fields have it. */
export type NewContact = Readonly<Record<"name" | "phone" | "email" | "document", string>>;

/** The gate's action with the tenant's address bound. */
export type FindAlike = (
  previous: null,
  contact: NewContact,
) => Promise<ActionState<readonly AlikeClient[]>>;

/** Those of the list whom somebody new may be, looked for while they are written down. */
export function useAlike(find: FindAlike | undefined, first: NewContact) {
  const [contact, setContact] = useState(first);
  const [alike, setAlike] = useState<readonly AlikeClient[]>([]);
  const latest = useRef(0);
  const asked = JSON.stringify(contact);

  useEffect(() => {
    if (!find) return;
    latest.current += 1;
    const turn = latest.current;
    const timer = setTimeout(async () => {
      const answer = await find(null, JSON.parse(asked));
      if (turn === latest.current) setAlike(answer.ok ? answer.value : []);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [find, asked]);

  return { alike, write: setContact };
}

const pauseMs = 350;
