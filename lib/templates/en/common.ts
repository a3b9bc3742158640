/** What is true of every practice that takes appointments here. */
export const booking: readonly (readonly [string, string])[] = [
  [
    "How do I book?",
    "Choose the service, the day and the time on this page. You do not need an account: we ask for your name and how to reach you.",
  ],
  [
    "Can I change or cancel my appointment?",
    "Yes. The e-mail about your appointment has a link to move or cancel it. Tell us as soon as you know, so that somebody else can use your time.",
  ],
];
