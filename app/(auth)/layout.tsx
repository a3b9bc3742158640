import type { ReactNode } from "react";
import { PlainFrame } from "@/components/shell/plain-frame";

export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return <PlainFrame>{children}</PlainFrame>;
}
