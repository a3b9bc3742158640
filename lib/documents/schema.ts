import { z } from "zod";
import { maxDocumentName } from "@/lib/core/documents/limits";
import { entityId, requiredText } from "@/lib/input";

export const shareDocumentInput = z.object({
  clientId: entityId,
  name: requiredText(maxDocumentName),
});

export type ShareDocumentInput = z.output<typeof shareDocumentInput>;

export const removeDocumentInput = z.object({ documentId: entityId });

export type RemoveDocumentInput = z.output<typeof removeDocumentInput>;
