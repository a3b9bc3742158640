"use client";

import { useSyncExternalStore } from "react";
import { ownZone } from "@/lib/format/own-zone";

/** Says with a form by whose clock its sender lives; without scripts it says nothing. */
export function OwnZoneField({ name }: { readonly name: string }) {
  const zone = useSyncExternalStore(never, ownZone, () => "");
  return <input type="hidden" name={name} value={zone} />;
}

function never() {
  return () => {};
}
