/** An e-mail that breaks before its "@" where a line is too short for it, and elsewhere only where that is not enough. */
export function EmailText({ email }: { readonly email: string }) {
  const [name, ...domain] = email.split("@");
  return (
    <>
      {name}
      <wbr />@{domain.join("@")}
    </>
  );
}
