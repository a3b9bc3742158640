export * from "./appointments";
export * from "./messages";
export * from "./platform";
export * from "./team";
