"use client";

import { useEffect, useRef, useState } from "react";
import { useSentOnceAnswered } from "./use-sent-once-answered";

type Found = { readonly token: string; readonly proof: string };

/** Proves some work while the form is filled in, a little at a time. A form that is sent before waits for it. */
export function ProofOfWork({ token }: { readonly token: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Found>();
  // A form that was refused may come back with another token: what was found for the old one proves nothing any more.
  const proof = found?.token === token ? found.proof : undefined;
  useSentOnceAnswered(box, proof === undefined);

  useEffect(() => {
    let isWanted = true;
    const find = (proof: string) => isWanted && setFound({ token, proof });
    // What cannot be loaded is not waited for: the form is sent like one without scripts.
    searchSlowly(token, () => isWanted).then(find, () => find(""));
    return () => {
      isWanted = false;
    };
  }, [token]);

  return (
    <div ref={box} className="hidden">
      {proof ? <input type="hidden" name="proof" value={proof} /> : null}
    </div>
  );
}

/** A few milliseconds at a time on a cheap telephone: nobody who types notices. */
const triesAtOnce = 400;

async function searchSlowly(token: string, isWanted: () => boolean): Promise<string> {
  const { searchProof } = await import("@/lib/core/human/proof");
  for (let from = 0; isWanted(); from += triesAtOnce) {
    const found = searchProof(token, from, triesAtOnce);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return "";
}
