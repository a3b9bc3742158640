import { Icon } from "@/components/ui/icon";
import type { ClientAnswer } from "@/lib/core/appointments/client-answer";
import "./agenda-status.css";

type Props = {
  readonly said: ClientAnswer["said"];
  /** "Confirmó: sáb, 21 nov, 10:05" */
  readonly text: string;
};

/** What the client answered by themself, beside the appointment's state. */
export function AnswerMark({ said, text }: Props) {
  return (
    <span className={`agenda-answer agenda-answer-${said}`}>
      <Icon name={answerIcons[said]} />
      {text}
    </span>
  );
}

const answerIcons = { confirmed: "check", cancelled: "close" } as const;
