"use server";

import { refresh } from "next/cache";
import { saveEmbedding } from "@/lib/addresses/save-embedding";
import { saveEmbeddingInput } from "@/lib/addresses/schema";
import { tenantAction } from "@/lib/auth/actions";

export const saveEmbeddingAction = tenantAction("address:edit", saveEmbeddingInput, saveEmbedding, {
  after: () => refresh(),
});
