export type Violation = { readonly rule: string; readonly object: string };
