export * from "./appointments";
export * from "./messages";
export * from "./platform";
export * from "./priority";
export * from "./sites";
export * from "./team";
