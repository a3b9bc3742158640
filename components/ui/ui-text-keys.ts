/** Keys of messages/common that client components of this folder use. */
export const uiTextKeys = [
  "close",
  "dismiss",
  "errorBody",
  "errorReference",
  "errorTitle",
  "goHome",
  "hidePassword",
  "keepAsIs",
  "least",
  "most",
  "notices",
  "optional",
  "sending",
  "leaveUnsaved",
  "showPassword",
  "tryAgain",
] as const;
