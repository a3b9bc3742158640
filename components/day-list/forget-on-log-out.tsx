"use client";

import type { ReactNode } from "react";
import { listsDatabase } from "@/lib/core/offline/kept-here";

/** Around a form that ends the login: what this device keeps of lists goes with it. Marks that wait stay sealed. */
export function ForgetOnLogOut({ children }: { readonly children: ReactNode }) {
  return (
    <div className="contents" onSubmitCapture={() => void indexedDB.deleteDatabase(listsDatabase)}>
      {children}
    </div>
  );
}
