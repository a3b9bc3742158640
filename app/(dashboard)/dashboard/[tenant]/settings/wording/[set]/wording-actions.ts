import type { BoundAction } from "@/components/agenda/bound-action";
import type { KeptWording } from "@/lib/wording/keep-wording";
import type { WordingEditorView } from "@/lib/wording/load-editor";
import type { MailPreview } from "@/lib/wording/preview-wording";

/** Bound to the practice. */
export type WordingActions = {
  readonly save: BoundAction<KeptWording>;
  readonly restore: BoundAction<KeptWording>;
  readonly bringBack: BoundAction<KeptWording>;
  readonly preview: BoundAction<MailPreview>;
  readonly sendTest: BoundAction<{ readonly to: string }>;
};

/** Whose words are sent, and whether there are others to be had. */
export type Standing = Pick<WordingEditorView, "state" | "hasFormer">;
