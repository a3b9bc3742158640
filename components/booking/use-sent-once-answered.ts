"use client";

import { type RefObject, useEffect } from "react";

/**
 * A form that is sent while something in it is still being asked for goes once that is answered, with the answer: a
 * booking must not race with the hold of its own time.
 */
export function useSentOnceAnswered(inside: RefObject<HTMLElement | null>, isAsking: boolean) {
  useEffect(() => {
    const form = inside.current?.closest("form");
    if (!form || !isAsking) return;
    let sent: SubmitEvent | undefined;
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopPropagation();
      sent = event;
    };
    form.addEventListener("submit", onSubmit, true);
    return () => {
      form.removeEventListener("submit", onSubmit, true);
      if (sent && form.isConnected) form.requestSubmit(sent.submitter);
    };
  }, [inside, isAsking]);
}
