"use client";

import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { useToast } from "@/components/ui/toast";

type Props = Omit<ComponentProps<typeof ActionForm<null>>, "onDone"> & {
  readonly done: string;
};

/** A form whose row goes away with what it does: that it was done is said elsewhere. */
export function ToldForm({ done, ...form }: Props) {
  const toast = useToast();
  return <ActionForm {...form} onDone={() => toast("success", done)} />;
}
