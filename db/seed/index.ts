export { type DemoAccount, demoAccounts } from "./demo-accounts";
export { seedDemo } from "./seed-demo";
