export { createMember, createUser, type TestUser } from "./factories/accounts";
export { clientScope, memberScope, publicScope, testNowMs } from "./factories/scopes";
export { createTenant, type TestTenant } from "./factories/tenants";
