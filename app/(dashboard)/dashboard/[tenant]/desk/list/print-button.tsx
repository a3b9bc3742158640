"use client";

import { Button } from "@/components/ui/button";

/** Opens the browser's own dialog. */
export function PrintButton({ children }: { readonly children: string }) {
  return (
    <Button variant="primary" icon="printer" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
