import { ProofOfWork } from "./proof-of-work";

type Props = { readonly token: string; readonly label: string };

/** What tells people from programs, without asking anybody to prove it. */
export function HumanBox({ token, label }: Props) {
  return (
    <>
      <input type="hidden" name="formToken" value={token} />
      <div aria-hidden className="absolute -start-[200rem] top-0">
        <label>
          {label}
          <input type="text" name="homepage" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <ProofOfWork token={token} />
    </>
  );
}
