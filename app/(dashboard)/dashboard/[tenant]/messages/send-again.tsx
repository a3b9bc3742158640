"use client";

import { type ReactNode, useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { answerOf } from "@/components/ui/answer-of";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";

type Props = {
  readonly action: CalledAction<{ readonly heldUntil: string | null }>;
  /** With an id of this button as it is shown: pressed twice it is one message. */
  readonly input: { readonly messageId: string; readonly pressId: string };
  /** Asked first where it may have been read. */
  readonly question: {
    readonly title: string;
    /** To whom, where and by what. */
    readonly to: string;
    readonly body: string;
    readonly yes: string;
  } | null;
  readonly done: string;
  /** The same in the quiet hours. */
  readonly held: string;
  /** Which one, where several stand below each other; only read out. */
  readonly about: string;
  readonly children: ReactNode;
};

/** Sends a message once more; what may have been read already, after a question. */
export function SendAgain({ action, input, question, done, held, about, children }: Props) {
  const toast = useToast();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();

  function send(confirmed: boolean) {
    startTransition(async () => {
      const asked = { ...input, ...(confirmed ? { confirmed: "on" } : {}) };
      const answer = await answerOf(() => action(null, asked));
      setAsking(false);
      if (answer.ok) toast("success", answer.value.heldUntil ? held : done);
      else toast("error", errorText(answer.code));
    });
  }

  return (
    <>
      <Button
        size="sm"
        icon="mail"
        disabled={isPending}
        aria-busy={isPending}
        aria-haspopup={question ? "dialog" : undefined}
        onClick={() => (question ? setAsking(true) : send(false))}
      >
        {children}
        <span className="sr-only">: {about}</span>
      </Button>
      {question ? (
        <Modal isOpen={isAsking} onClose={() => setAsking(false)} title={question.title}>
          <p className="mb-2 font-medium wrap-anywhere">{question.to}</p>
          <p className="mb-5 text-muted">{question.body}</p>
          <Button
            variant="primary"
            block
            disabled={isPending}
            aria-busy={isPending}
            onClick={() => send(true)}
          >
            {question.yes}
          </Button>
        </Modal>
      ) : null}
    </>
  );
}
