/** Keys of messages/common that client components of this folder use. */
export const uiTextKeys = [
  "cancel",
  "close",
  "dismiss",
  "errorBody",
  "errorReference",
  "errorTitle",
  "goHome",
  "hidePassword",
  "notices",
  "optional",
  "sending",
  "showPassword",
  "tryAgain",
] as const;
