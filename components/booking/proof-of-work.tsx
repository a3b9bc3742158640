"use client";

import { useEffect, useRef, useState } from "react";
import { searchProof } from "@/lib/core/human/proof";
import { useSentOnceAnswered } from "./use-sent-once-answered";

/** Proves some work while the form is filled in, a little at a time. A form that is sent before waits for it. */
export function ProofOfWork({ token }: { readonly token: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [proof, setProof] = useState<string>();
  useSentOnceAnswered(box, proof === undefined);

  useEffect(() => {
    let from = 0;
    let timer = setTimeout(search, 200);
    function search() {
      const found = searchProof(token, from, triesAtOnce);
      from += triesAtOnce;
      if (found) setProof(found);
      else timer = setTimeout(search, 0);
    }
    return () => clearTimeout(timer);
  }, [token]);

  return (
    <div ref={box} className="hidden">
      {proof ? <input type="hidden" name="proof" value={proof} /> : null}
    </div>
  );
}

/** A few milliseconds on a cheap telephone: nobody who types notices. */
const triesAtOnce = 400;
