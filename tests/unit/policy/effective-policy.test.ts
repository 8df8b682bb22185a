import { describe, expect, it, test } from 'vitest';
import { effectivePolicy, isApproved, modelIdsOf, noPersonSettings, splitModelId } from '../../../lib/policy/index.ts';
import { blockingKeys, corp, ownGateway, policyOf, problemKeys } from './support.ts';

const approved = (...args: Parameters<typeof policyOf>) => {
  const policy = policyOf(...args);
  return modelIdsOf(policy).filter((id) => isApproved(policy, id).approved);
};

describe('without a policy', () => {
  it("approves everything, the person's own gateways too", () => {
    expect(policyOf({}, { gateways: [ownGateway] })).toMatchObject({
      state: 'unmanaged',
      allowUserGateways: { value: true, locked: false },
    });
    expect(approved({}, { gateways: [ownGateway] })).toEqual(['on-device/smollm2-135m-instruct', 'mine/llama']);
  });

  test.each([
    ['waiting', { kind: 'waiting' }],
    ['blocked', { kind: 'unreadable', message: 'disk' }],
  ] as const)('is %s and approves nothing while it is not known to be absent', (state, managed) => {
    const policy = effectivePolicy({ managed, person: { ...noPersonSettings, gateways: [ownGateway] } });
    expect(policy.state).toBe(state);
    expect(modelIdsOf(policy).some((id) => isApproved(policy, id).approved)).toBe(false);
  });

  test.each([[null], [[]], ['x'], [5]])('%j is no policy that can be read', (value) => {
    expect(policyOf(value)).toMatchObject({ state: 'blocked', approval: { kind: 'nothing' } });
  });
});

describe('a policy', () => {
  it('reads as the administrator wrote it', () => {
    const policy = policyOf({
      organization: { name: 'Acme', supportUrl: 'https://help.acme.example', supportEmail: 'help@acme.example' },
      gateways: [{ ...corp, name: 'Corp gateway', auth: 'managed-key', apiKey: 'sk-1', tags: ['eu'] }],
      approvedModels: ['corp/*', '!*/gpt-3.5*'],
      allowUserGateways: false,
      routing: { profile: 'balanced', lockProfile: true, allowManualChoice: true },
      defaults: { profile: 'cost' },
    });
    expect(policy).toMatchObject({
      state: 'managed',
      organization: { name: 'Acme', supportUrl: 'https://help.acme.example', supportEmail: 'help@acme.example' },
      profile: { value: 'balanced', source: 'managed', locked: true },
      allowManualChoice: { value: true, source: 'managed', locked: true },
      problems: [],
    });
    expect(policy.gateways[1]).toEqual({ ...corp, name: 'Corp gateway', auth: 'managed-key', tags: ['eu'], source: 'managed' });
    expect(modelIdsOf(policy).filter((id) => isApproved(policy, id).approved)).toEqual(['corp/gpt-5-mini']);
    expect(JSON.stringify(policy)).not.toContain('sk-1');
  });

  test.each([
    ['absent', undefined],
    ['null', null],
    ['empty', []],
    ['only exclusions', ['!corp/gpt-3.5*']],
    ['a text', 'corp/*'],
    ['an object', { 0: 'corp/*' }],
    ['approving nothing that exists', ['corpp/*']],
    ['excluding all that it approves', ['corp/*', '!*']],
  ])('blocks and names approvedModels when it is %s', (_, approvedModels) => {
    const policy = policyOf({ organization: { name: 'Acme' }, gateways: [corp], ...(approvedModels !== undefined && { approvedModels }) });
    expect(policy).toMatchObject({ state: 'blocked', approval: { kind: 'nothing' } });
    expect(blockingKeys(policy)).toEqual(['approvedModels']);
  });

  test.each([
    [5],
    [null],
    [''],
    [' '],
    ['!'],
    ['! '],
    ['!!corp/x'],
    [' !corp/gpt-3.5*'],
    ['! corp/gpt-3.5*'],
    ['!corp/gpt-3.5* '],
    ['!corp/\u200bgpt'],
    ['!corp/\u00a0x'],
    ['!corp/x\n'],
  ])('blocks for the entry %j, which may be a mistyped exclusion', (entry) => {
    const policy = policyOf({ gateways: [corp], approvedModels: ['corp/*', entry] });
    expect(policy).toMatchObject({ state: 'blocked', approval: { kind: 'nothing' } });
    expect(blockingKeys(policy)).toEqual(['approvedModels[1]']);
  });

  it('points at an exclusion that forgets the gateway', () => {
    const policy = policyOf({ gateways: [corp], approvedModels: ['corp/*', '!gpt-3.5*'] });
    expect(policy.problems).toMatchObject([
      { key: 'approvedModels[1]', blocking: false, message: expect.stringContaining('"!*/gpt-3.5*"') },
    ]);
  });

  test.each([
    ['routing', { routing: 'x' }, 'routing'],
    ['a profile', { routing: { profile: 'fastest', lockProfile: true } }, 'routing.profile'],
    ['a lock', { routing: { lockProfile: 'yes' } }, 'routing.lockProfile'],
    ['manual choice', { routing: { allowManualChoice: 'no' } }, 'routing.allowManualChoice'],
    ['a limit of nothing', { routing: { maxCostPerMessage: 0 } }, 'routing.maxCostPerMessage'],
    ['a limit in words', { routing: { maxCostPerMessage: '0.05' } }, 'routing.maxCostPerMessage'],
    ['allowUserGateways', { allowUserGateways: 'false' }, 'allowUserGateways'],
    ['gateways', { gateways: { corp } }, 'gateways'],
  ])('blocks for a malformed %s', (_, piece, key) => {
    const policy = policyOf({ gateways: [corp], approvedModels: ['corp/*', 'mine/*'], ...piece }, { gateways: [ownGateway] });
    expect(policy).toMatchObject({ state: 'blocked', approval: { kind: 'nothing' }, allowUserGateways: { value: false } });
    expect(blockingKeys(policy)).toEqual([key]);
  });

  test.each([
    [
      { organization: { name: 5, supportUrl: 'javascript:alert(1)', supportEmail: 'x' } },
      ['organization.name', 'organization.supportUrl', 'organization.supportEmail'],
    ],
    [{ organization: 'Acme' }, ['organization']],
    [{ defaults: { profile: 'fast' } }, ['defaults.profile']],
    [{ aprovedModels: [], routing: { lockprofile: true } }, ['aprovedModels', 'routing.lockprofile']],
  ])('reports %j and goes on: it restricts nothing', (piece, keys) => {
    const policy = policyOf({ gateways: [corp], approvedModels: ['corp/*'], ...piece });
    expect(policy.state).toBe('managed');
    expect(problemKeys(policy)).toEqual(keys);
    expect(policy.organization).toEqual({ name: 'your organisation' });
  });
});

describe('a gateway of the policy', () => {
  test.each([
    [{ ...corp, id: 'on-device' }, 'gateways[0].id'],
    [{ ...corp, id: 'On-Device' }, 'gateways[0].id'],
    [{ ...corp, id: 'catalogue' }, 'gateways[0].id'],
    [{ ...corp, id: 'a/b' }, 'gateways[0].id'],
    [{ ...corp, id: '*' }, 'gateways[0].id'],
    [{ ...corp, id: '!x' }, 'gateways[0].id'],
    [{ ...corp, id: '' }, 'gateways[0].id'],
    [{ ...corp, id: undefined }, 'gateways[0].id'],
    [{ ...corp, kind: 'telepathy' }, 'gateways[0].kind'],
    [{ ...corp, baseUrl: 'http://llm.example.com' }, 'gateways[0].baseUrl'],
    [{ ...corp, baseUrl: 'http://localhost:x@evil.com' }, 'gateways[0].baseUrl'],
    [{ ...corp, auth: 'managed-key' }, 'gateways[0].apiKey'],
    [{ ...corp, auth: 'managed-key', apiKey: ' ' }, 'gateways[0].apiKey'],
    [{ ...corp, auth: 'managed-key', apiKey: 'sk-1\nX: y' }, 'gateways[0].apiKey'],
    [{ ...corp, auth: 'secret' }, 'gateways[0].auth'],
    [{ ...corp, models: undefined }, 'gateways[0].models'],
    [{ ...corp, models: [] }, 'gateways[0].models'],
    [{ ...corp, models: [' x'] }, 'gateways[0].models[0]'],
    [{ ...corp, models: [5] }, 'gateways[0].models[0]'],
    [{ ...corp, tags: 'eu' }, 'gateways[0].tags'],
    ['corp', 'gateways[0]'],
    [null, 'gateways[0]'],
  ])('%j is refused alone', (gateway, key) => {
    const policy = policyOf({ gateways: [gateway, { ...corp, id: 'good' }], approvedModels: ['*'] });
    expect(policy.state).toBe('managed');
    expect(policy.gateways.map(({ id }) => id)).toEqual(['on-device', 'good']);
    expect(problemKeys(policy)).toEqual([key]);
    expect(JSON.stringify(policy.problems)).not.toContain('sk-1');
  });

  it('keeps its id from one further down, in any case, even when it is refused itself', () => {
    const twice = policyOf({ gateways: [corp, { ...corp, id: 'CORP', baseUrl: 'https://evil.example' }], approvedModels: ['corp/*'] });
    expect(twice.gateways.map(({ baseUrl }) => baseUrl)).toEqual([undefined, corp.baseUrl]);
    expect(problemKeys(twice)).toEqual(['gateways[1].id']);
    const refused = policyOf({ gateways: [{ ...corp, baseUrl: 'x' }, corp], approvedModels: ['*'] });
    expect(problemKeys(refused)).toEqual(['gateways[0].baseUrl', 'gateways[1].id']);
  });

  it('says when a key or a field is of no use', () => {
    const policy = policyOf({ gateways: [{ ...corp, apiKey: 'sk-1', modles: [] }], approvedModels: ['corp/*'] });
    expect(policy.gateways).toHaveLength(2);
    expect(problemKeys(policy)).toEqual(['gateways[0].modles', 'gateways[0].apiKey']);
  });

  it('is found by the whole model id, slashes and all', () => {
    const policy = policyOf({ gateways: [{ ...corp, models: ['meta/llama-3'] }], approvedModels: ['corp/*'] });
    expect(splitModelId('corp/meta/llama-3', policy)).toMatchObject({ gateway: { id: 'corp' }, model: 'meta/llama-3' });
    for (const id of ['corp/llama-3', 'meta/llama-3', 'corp', '', '/', 'corp/']) expect(splitModelId(id, policy)).toBeUndefined();
  });
});

describe("a person's gateway", () => {
  const managed = { gateways: [corp], approvedModels: ['*'] };

  it('counts under a policy only when the policy says so', () => {
    expect(approved({ ...managed, allowUserGateways: true }, { gateways: [ownGateway] })).toContain('mine/llama');
    expect(approved({ ...managed, allowUserGateways: false }, { gateways: [ownGateway] })).not.toContain('mine/llama');
    expect(approved(managed, { gateways: [ownGateway] })).not.toContain('mine/llama');
  });

  test.each(['corp', 'CORP', 'on-device', 'catalogue', 'a/b', 'x*', ''])('named %j cannot slip through the patterns', (id) => {
    const policy = policyOf({ ...managed, allowUserGateways: true }, { gateways: [{ ...ownGateway, id }] });
    expect(policy.gateways.map((gateway) => gateway.source)).toEqual(['built-in', 'managed']);
    expect(policy.problems).toMatchObject([{ blocking: false }]);
  });

  it('cannot take the id of a gateway that the policy names and that was refused', () => {
    const policy = policyOf(
      { gateways: [{ ...corp, baseUrl: 'x' }], approvedModels: ['*'], allowUserGateways: true },
      { gateways: [{ ...ownGateway, id: 'corp' }] },
    );
    expect(policy.gateways.map(({ id }) => id)).toEqual(['on-device']);
  });

  it('is judged by its address and its id without a policy too', () => {
    const policy = policyOf(
      {},
      { gateways: [ownGateway, { ...ownGateway, name: 'Twin' }, { ...ownGateway, id: 'far', baseUrl: 'http://far.example' }] },
    );
    expect(policy.gateways.map(({ name }) => name)).toEqual(['On this device', 'Mine']);
    expect(policy.problems).toHaveLength(2);
  });
});

describe('the profile', () => {
  const base = { gateways: [corp], approvedModels: ['corp/*'] };
  test.each([
    ['built-in', {}, {}, 'balanced', 'built-in', false],
    ['person', {}, { profile: 'cost' }, 'cost', 'person', false],
    ['a default', { ...base, defaults: { profile: 'speed' } }, {}, 'speed', 'managed', false],
    ['person before a default', { ...base, defaults: { profile: 'speed' } }, { profile: 'cost' }, 'cost', 'person', false],
    ['a starting value', { ...base, routing: { profile: 'quality' }, defaults: { profile: 'speed' } }, {}, 'quality', 'managed', false],
    ['person before a starting value', { ...base, routing: { profile: 'quality' } }, { profile: 'cost' }, 'cost', 'person', false],
    ['lockProfile false', { ...base, routing: { profile: 'quality', lockProfile: false } }, { profile: 'cost' }, 'cost', 'person', false],
    ['a locked one', { ...base, routing: { profile: 'quality', lockProfile: true } }, { profile: 'cost' }, 'quality', 'managed', true],
    ['a lock without a profile', { ...base, routing: { lockProfile: true } }, { profile: 'cost' }, 'balanced', 'managed', true],
    [
      'a lock on a default',
      { ...base, routing: { lockProfile: true }, defaults: { profile: 'speed' } },
      { profile: 'cost' },
      'speed',
      'managed',
      true,
    ],
  ] as const)('comes from %s', (_, managed, person, value, source, locked) => {
    expect(policyOf(managed, person).profile).toEqual({ value, source, locked });
  });

  it('what a message may cost is limited by both, each for itself', () => {
    expect(policyOf({ ...base, routing: { maxCostPerMessage: 0.05 } }, { maxCostPerMessage: 0.5 }).costLimits).toEqual({
      organisation: 0.05,
      person: 0.5,
    });
    expect(policyOf(base, { maxCostPerMessage: 0.5 }).costLimits).toEqual({ person: 0.5 });
  });

  it('manual choice is allowed unless the policy forbids it', () => {
    expect(policyOf(base).allowManualChoice).toEqual({ value: true, source: 'built-in', locked: false });
    expect(policyOf({ ...base, routing: { allowManualChoice: false } }).allowManualChoice).toEqual({
      value: false,
      source: 'managed',
      locked: true,
    });
  });
});
