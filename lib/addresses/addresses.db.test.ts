import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { memberSeat, namesSince, tenantById, tenantBySlug } from "@/db/lookups";
import type { TenantScope } from "@/db/scope";
import { env } from "@/lib/env";
import { invalidFields } from "@/lib/http/invalid-fields";
import { tenantOrigin, tenantUrl } from "@/lib/http/tenant-url";
import { createMember, createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { openSession } from "@/tests/factories/sessions";
import { type DnsServer, startDnsServer } from "@/tests/setup/dns-server";
import { addDomain } from "./add-domain";
import { chooseMainDomain } from "./choose-main-domain";
import { loadAddresses } from "./load-addresses";
import { proveDomain } from "./prove-domain";
import { removeDomain } from "./remove-domain";
import { renameTenant } from "./rename-tenant";
import { saveEmbedding } from "./save-embedding";
import { addDomainInput, renameTenantInput, saveEmbeddingInput } from "./schema";

let dns: DnsServer;
const { OWN_DOMAINS, DNS_SERVERS } = env();

beforeAll(async () => {
  dns = await startDnsServer();
  // The environment is read once a process, which others share.
  Object.assign(env(), { OWN_DOMAINS: true, DNS_SERVERS: dns.address });
});
afterAll(async () => {
  Object.assign(env(), { OWN_DOMAINS, DNS_SERVERS });
  await dns.close();
  await closePool();
});

const fresh = (word: string) => `${word}-${randomUUID().slice(0, 8)}`;
const freshHost = () => `citas.${fresh("sol")}.example`;

/** The owner as their next request has them. */
async function ownerNow(at: TestTenant, nowMs = Date.now()): Promise<TenantScope> {
  const tenant = await tenantById(at.tenant.id);
  if (!tenant) throw new Error("The tenant is gone");
  return memberScope({ tenant }, "owner", { nowMs });
}

const leadsTo = async (name: string) => (await tenantBySlug(name))?.slug;
const tomorrow = () => Date.now() + 25 * 3_600_000;

describe("renaming", () => {
  test("leads from the former slug to the new one, for visitors and for the team", async () => {
    const at = await createTenant();
    const [former, slug] = [at.tenant.slug, fresh("luna")];
    const session = await openSession(await createMember(at, "owner"));
    expect(await renameTenant(await ownerNow(at), { slug })).toEqual({ ok: true, value: { slug } });
    expect([await leadsTo(former), await leadsTo(slug)]).toEqual([slug, slug]);
    expect((await memberSeat(session, former))?.tenant.slug).toBe(slug);
    expect((await loadAddresses(await ownerNow(at))).formerSlugs).toEqual([former]);
  });

  test("takes no slug that another tenant has or had, also of two at once", async () => {
    const [one, other] = [await createTenant(), await createTenant()];
    const former = one.tenant.slug;
    await renameTenant(await ownerNow(one), { slug: fresh("luna") });
    const refused = { ok: false, code: "slug_taken" };
    const { slug } = (await ownerNow(one)).tenant;
    expect(await renameTenant(await ownerNow(other), { slug: former })).toEqual(refused);
    expect(await renameTenant(await ownerNow(other), { slug })).toEqual(refused);
    await expect(createTenant({ tenant: { slug: former } })).rejects.toThrow();

    const wanted = fresh("mar");
    const scopes = [await ownerNow(one, tomorrow()), await ownerNow(other)];
    const raced = await Promise.all(scopes.map((scope) => renameTenant(scope, { slug: wanted })));
    expect(raced.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(raced).toContainEqual(refused);
  });

  test("takes a former one back at any time, and it leads nowhere else then", async () => {
    const at = await createTenant();
    const [former, slug] = [at.tenant.slug, fresh("luna")];
    await renameTenant(await ownerNow(at), { slug });
    const again = await renameTenant(await ownerNow(at), { slug: fresh("mar") });
    expect(again).toMatchObject({ ok: false, code: "renamed_lately" });
    expect((await renameTenant(await ownerNow(at), { slug: former })).ok).toBe(true);
    expect(await leadsTo(slug)).toBe(former);
    const own = (await namesSince(0)).filter((each) => [former, slug].includes(each.name));
    expect(own.map((each) => each.slug)).toEqual([former, former]);
  });

  test.each([
    ["ab", "invalid_slug"],
    ["con espacio", "invalid_slug"],
    ["dashboard", "reserved_slug"],
    ["", "required"],
  ])("refuses %j beside its field", (slug, code) => {
    const parsed = renameTenantInput.safeParse({ slug });
    expect(parsed.error && invalidFields(parsed.error, { slug })).toEqual({ slug: code });
  });
});

describe("an own domain", () => {
  test("serves nothing before it is proven, and then is what links name", async () => {
    const at = await createTenant();
    const host = freshHost();
    const [domain] = await added(at, host);
    expect(domain).toMatchObject({ host, isProven: false });
    expect(await known(host)).toBeUndefined();
    expect(await prove(at, host)).toEqual({ ok: false, code: "domain_unproven" });
    expect(tenantUrl((await ownerNow(at)).tenant)).toContain(`/${at.tenant.slug}`);

    await show(at, host);
    expect(await prove(at, host)).toEqual({ ok: true, value: { host } });
    expect(await known(host)).toBe(at.tenant.slug);
    const { tenant } = await ownerNow(at);
    expect(tenantUrl(tenant, "/book")).toMatch(new RegExp(`^https?://${host}(:\\d+)?/book$`));
    expect(tenantOrigin(tenant)).toContain(host);
  });

  test("is one tenant's: who shows it still keeps it, who does not any more loses it", async () => {
    const [one, other] = [await createTenant(), await createTenant()];
    const host = freshHost();
    for (const at of [one, other]) await added(at, host);
    await show(one, host);
    await prove(one, host);
    expect(await prove(other, host)).toEqual({ ok: false, code: "domain_unproven" });
    await show(other, host);
    expect(await prove(other, host)).toEqual({ ok: false, code: "domain_taken" });
    expect(await known(host)).toBe(one.tenant.slug);

    dns.records.set(`_citaria.${host}`, [await recordOf(other, host)]);
    expect(await prove(other, host)).toMatchObject({ ok: true });
    expect(await known(host)).toBe(other.tenant.slug);
    expect((await ownerNow(one)).tenant.mainHost).toBeNull();
    expect((await loadAddresses(await ownerNow(one))).domains).toMatchObject([{ isProven: false }]);
  });

  test("is given up from the next request on, and anybody may claim it then", async () => {
    const [one, other] = [await createTenant(), await createTenant()];
    const hosts = [freshHost(), freshHost()];
    const [kept, left] = hosts as [string, string];
    for (const host of hosts) {
      await added(one, host);
      await show(one, host);
      await prove(one, host);
    }
    expect((await ownerNow(one)).tenant.mainHost).toBe(kept);
    const domainId = await idOf(one, left);
    expect((await chooseMainDomain(await ownerNow(one), { domainId })).ok).toBe(true);
    expect((await ownerNow(one)).tenant.mainHost).toBe(left);

    expect((await removeDomain(await ownerNow(one), { domainId })).ok).toBe(true);
    expect([await known(left), await known(kept)]).toEqual([undefined, one.tenant.slug]);
    expect((await ownerNow(one)).tenant.mainHost).toBeNull();
    await added(other, left);
    await show(other, left);
    expect(await prove(other, left)).toMatchObject({ ok: true });
  });

  test("of another tenant is as if it did not exist", async () => {
    const [one, other] = [await createTenant(), await createTenant()];
    const host = freshHost();
    await added(one, host);
    const domainId = await idOf(one, host);
    const stranger = await ownerNow(other);
    for (const verb of [proveDomain, removeDomain, chooseMainDomain]) {
      expect(await verb(stranger, { domainId })).toEqual({ ok: false, code: "not_found" });
    }
  });

  test("is refused where nobody can be asked, where it is ours, and where there are too many", async () => {
    const at = await createTenant();
    const host = freshHost();
    await added(at, host);
    dns.fails = true;
    expect(await prove(at, host)).toEqual({ ok: false, code: "dns_unavailable" });
    dns.fails = false;
    const ours = new URL(env().APP_URL).hostname;
    expect(await addDomain(await ownerNow(at), { host: ours })).toMatchObject({
      code: "domain_is_ours",
    });
    for (let n = 1; n < 5; n += 1) await added(at, freshHost());
    expect(await addDomain(await ownerNow(at), { host: freshHost() })).toMatchObject({
      code: "too_many_domains",
    });
    const parsed = addDomainInput.safeParse({ host: "mi dominio" });
    expect(parsed.error && invalidFields(parsed.error, {})).toEqual({ host: "invalid_domain" });
  });
});

test("the sites that may show a tenant's pages are known by its slug of now", async () => {
  const at = await createTenant();
  const { origins } = saveEmbeddingInput.parse({
    origins: "www.sol.example\n\nhttps://sol.example/x",
  });
  await saveEmbedding(await ownerNow(at), { origins });
  const own = (await namesSince(null)).find(({ name }) => name === at.tenant.slug);
  expect(own).toMatchObject({
    ...{ slug: at.tenant.slug, frames: ["https://www.sol.example", "https://sol.example"] },
  });
});

async function added(at: TestTenant, host: string) {
  expect(await addDomain(await ownerNow(at), { host })).toMatchObject({ ok: true });
  return (await loadAddresses(await ownerNow(at))).domains;
}

async function domainOf(at: TestTenant, host: string) {
  const { domains } = await loadAddresses(await ownerNow(at));
  const domain = domains.find((each) => each.host === host);
  if (!domain) throw new Error("It was not added");
  return domain;
}

const idOf = async (at: TestTenant, host: string) => (await domainOf(at, host)).id;
const recordOf = async (at: TestTenant, host: string) => (await domainOf(at, host)).record.value;

/** Writes the tenant's record beside those that stand there. */
async function show(at: TestTenant, host: string): Promise<void> {
  const { name, value } = (await domainOf(at, host)).record;
  dns.records.set(name, [...(dns.records.get(name) ?? ["v=spf1 -all"]), value]);
}

async function prove(at: TestTenant, host: string) {
  return proveDomain(await ownerNow(at), { domainId: await idOf(at, host) });
}

/** The slug that a process which starts now takes a host for. */
async function known(host: string): Promise<string | undefined> {
  return (await namesSince(null)).find(({ name }) => name === host)?.slug ?? undefined;
}
