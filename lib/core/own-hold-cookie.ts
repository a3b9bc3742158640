/** Names the hold of this browser, so that its own pages still offer the time that it keeps. */
export const ownHoldCookie = "citaria-hold";
