/** A deliberate fault, and the test that must fail with it. `npm run test:mutate` tries each. */
export type Mutation = {
  readonly name: string;
  /** Path in the project. */
  readonly file: string;
  /** Must stand exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** The spec's file, and a part of the test's full name (all tests of the file without it). */
  readonly spec: { readonly file: string; readonly test?: string };
};

const e2e = (name: string) => `tests/e2e/${name}.e2e.ts`;
const runTurn = 'tests/unit/chat/run-turn.test.ts';

const project: readonly Mutation[] = [
  {
    name: 'the manifest has another key',
    file: 'build/extension-key.ts',
    find: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1TWy',
    replace: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1TWz',
    spec: { file: e2e('skeleton'), test: 'the toolbar button opens the real side panel' },
  },
  {
    name: 'a remote image is loaded',
    file: 'components/chat/markdown.tsx',
    find: '  img: ImageAsText,',
    replace: "  img: 'img' as never,",
    spec: { file: e2e('first-message'), test: 'shows markdown without loading' },
  },
  {
    name: 'the draft is not kept',
    file: 'components/hooks/drafts.ts',
    find: '      else this.#storage.setItem(prefix + chatId, JSON.stringify(draft));',
    replace: '',
    spec: { file: e2e('composer'), test: 'keeps a draft over a reload' },
  },
  {
    name: 'an answer costs what the catalogue says, whatever was stated',
    file: 'entrypoints/background/turn-ports.ts',
    find: 'costOf(usage, state.cardOf(model).price)',
    replace: 'costOf(usage, undefined)',
    spec: { file: e2e('model-cards') },
  },
  {
    name: "the preview is another decision than the worker's",
    file: 'entrypoints/background/requests.ts',
    find: 'historyBefore({ position }, turns)',
    replace: '[]',
    spec: { file: e2e('preview') },
  },
  {
    name: "the person's figures win over the organisation's",
    file: 'lib/catalog/complete.ts',
    find: 'overrides.reduceRight(',
    replace: 'overrides.reduce(',
    spec: { file: 'tests/unit/catalog/complete.test.ts', test: 'takes the organisation before the person' },
  },
  {
    name: 'a message too large for every model is sent',
    file: 'lib/routing/eligibility.ts',
    find: '(needed(model, contextWindow) > contextWindow || contextWindow <= minimumContextWindow)',
    replace: 'contextWindow <= minimumContextWindow',
    spec: { file: e2e('composer'), test: 'takes a paste of 2 MB' },
  },
  {
    name: 'the selection is left for another window',
    file: 'lib/platform/ask-auto.ts',
    find: '[pendingKey(windowId)]: pending',
    replace: '[pendingKey(windowId + 1)]: pending',
    spec: { file: e2e('ask-auto'), test: 'opens the panel with the selection' },
  },
  {
    name: 'the selection loses its line breaks',
    file: 'entrypoints/background/ask-auto.ts',
    find: 'const selection = (tab.id === undefined ? undefined : await readSelection(tab.id, frameId)) ?? flattened;',
    replace: 'const selection = flattened ?? (tab.id === undefined ? undefined : await readSelection(tab.id, frameId));',
    spec: { file: e2e('ask-auto'), test: 'opens the panel with the selection' },
  },
  {
    name: 'a window shows the chat of another',
    file: 'entrypoints/background/chats.ts',
    find: '  if (shown.size > 0) return null;',
    replace: '',
    spec: { file: e2e('windows') },
  },
];

const policy: readonly Mutation[] = [
  {
    name: 'exclusions are ignored',
    file: 'lib/policy/patterns.ts',
    find: '  if (rule !== undefined) return { approved: false, rule };',
    replace: '',
    spec: { file: e2e('policy'), test: 'gets no request by Auto' },
  },
  {
    name: 'the policy is not asked at the moment of sending',
    file: 'lib/chat/run-turn.ts',
    find: '!offer || !isApproved(policy, decision.model).approved || !affordable',
    replace: '!offer || !affordable',
    spec: { file: runTurn, test: 'one that changed since the decision is obeyed' },
  },
  {
    name: 'the limit of cost is not asked at the moment of sending',
    file: 'lib/chat/run-turn.ts',
    find: ' || !affordable)',
    replace: ')',
    spec: { file: runTurn, test: 'a limit of cost that changed since the decision' },
  },
  {
    name: 'the limit of cost is left to the person',
    file: 'lib/routing/budget.ts',
    find: '[organisation, manual ? undefined : person]',
    replace: '[manual ? undefined : person]',
    spec: { file: e2e('policy'), test: 'of what a message may cost' },
  },
  {
    name: 'a worker starts as if there were no policy',
    file: 'entrypoints/background/state.ts',
    find: "let managed: ManagedState = { kind: 'waiting' };",
    replace: "let managed: ManagedState = { kind: 'absent' };",
    spec: { file: e2e('policy'), test: 'a message that waited over a restart' },
  },
  {
    name: 'a change of policy lets running turns go on',
    file: 'entrypoints/background/index.ts',
    find: '  state.onPolicy(supervisor.policyChanged);',
    replace: '',
    spec: { file: e2e('policy'), test: 'aborts the turn with a model that is no longer approved' },
  },
  {
    name: 'a policy without approved models allows everything',
    file: 'lib/policy/read-managed.ts',
    find: "const block = (message: string, key = 'approvedModels') => report({ key, message, blocking: true });",
    replace:
      "const block = (message: string, key = 'approvedModels') => report({ key, message, blocking: true });\n  if (value === undefined) return ['*'];",
    spec: { file: e2e('policy'), test: 'because approvedModels is absent' },
  },
  {
    name: 'a removed policy stays in force',
    file: 'lib/policy/judge-managed.ts',
    find: '  if (memory.value === undefined || removed) return gone();',
    replace: '  if (memory.value === undefined) return gone();',
    spec: { file: e2e('policy'), test: 'is gone when it is removed' },
  },
  {
    name: 'a locked profile can be changed',
    file: 'lib/policy/effective-policy.ts',
    find: '  if (routing.lockProfile) return',
    replace: '  if (routing.lockProfile && !person.profile) return',
    spec: { file: e2e('policy'), test: 'is enforced and shown with its lock' },
  },
  {
    name: 'the key is part of the view',
    file: 'entrypoints/background/view.ts',
    find: '      hasKey: gateway.auth',
    replace: '      tags2: keys.get(gateway.id),\n      hasKey: gateway.auth',
    spec: { file: e2e('failures'), test: 'is asked once, kept by the worker' },
  },
];

const turns: readonly Mutation[] = [
  {
    name: 'Stop leaves the connection open',
    file: 'lib/chat/supervisor.ts',
    find: "      entry?.controller.abort(new TurnStopped('person'));",
    replace: '',
    spec: { file: e2e('turn-life'), test: 'ends at Stop' },
  },
  {
    name: 'unfinished turns are not taken over',
    file: 'entrypoints/background/index.ts',
    find: '    await supervisor.takeOver(await unfinishedTurns(database));',
    replace: '    await unfinishedTurns(database);',
    spec: { file: e2e('turn-life'), test: 'is interrupted when the worker is killed' },
  },
  {
    name: 'the panel does not wake the next worker',
    file: 'lib/platform/panel-port.ts',
    find: '        if (port === opened) reopen();',
    replace: '',
    spec: { file: e2e('turn-life'), test: 'is interrupted when the worker is killed' },
  },
  {
    name: 'no heartbeat while a request is under way',
    file: 'lib/platform/heartbeat.ts',
    find: '      timer = setInterval(beat, beatMs);',
    replace: '',
    spec: { file: e2e('turn-life'), test: 'outlives the 30 s' },
  },
  {
    name: 'a stream without a finish counts as complete',
    file: 'lib/providers/openai-compatible.ts',
    find: "      if (part.type === 'error') throw asFailure(part.error, now());",
    replace: '',
    spec: { file: e2e('turn-life'), test: 'without a finish' },
  },
  {
    name: '429 ends the turn',
    file: 'lib/chat/after-failure.ts',
    find: "  'rate-limited': 'fallback',",
    replace: '',
    spec: { file: e2e('failures'), test: 'with 429 moves to the next model' },
  },
  {
    name: 'Retry-After is ignored',
    file: 'lib/providers/http-failure.ts',
    find: "  if (status === 429) return { ...as('rate-limited', true), ...pause };",
    replace: "  if (status === 429) return as('rate-limited', true);",
    spec: { file: e2e('failures'), test: 'with 429 moves to the next model' },
  },
  {
    name: 'a wrong key is tried elsewhere',
    file: 'lib/chat/after-failure.ts',
    find: "steps[error.code] ?? 'stop'",
    replace: "steps[error.code] ?? 'fallback'",
    spec: { file: e2e('failures'), test: 'with 401 asks nobody else' },
  },
  {
    name: 'the breaker never opens',
    file: 'lib/chat/breaker.ts',
    find: 'const openAfter = 3;',
    replace: 'const openAfter = 300;',
    spec: { file: e2e('failures'), test: 'keeps a model out after three failures' },
  },
  {
    name: 'a redirect is followed',
    file: 'lib/providers/gateway-fetch.ts',
    find: "redirect: 'manual',",
    replace: "redirect: 'follow',",
    spec: { file: e2e('failures'), test: 'by a redirect ends there' },
  },
  {
    name: 'a gateway without CORS is taken for a dead one',
    file: 'lib/platform/hosts.ts',
    find: "code: reachable ? 'host-permission' : 'network'",
    replace: "code: 'network'",
    spec: { file: e2e('host-permission') },
  },
  {
    name: 'a refused level of thinking loses the message',
    file: 'lib/chat/run-turn.ts',
    find: 'if (!started && effort !== undefined && mayRefuseEffort(error)) {',
    replace: 'if (started && effort !== undefined && mayRefuseEffort(error)) {',
    spec: { file: 'tests/unit/chat/effort.test.ts', test: 'where it is refused costs one more request' },
  },
  {
    name: 'a refused level of thinking is forgotten',
    file: 'entrypoints/background/turn-ports.ts',
    find: 'reportEffortRefused: state.noteEffortRefused,',
    replace: 'reportEffortRefused: () => {},',
    spec: { file: e2e('thinking') },
  },
  {
    name: 'the answer does not say how hard the model was told to think',
    file: 'components/chat/answer-line.tsx',
    find: '{model && effort && <Fact words={effortWords(effort)} />}',
    replace: '',
    spec: { file: e2e('thinking') },
  },
  {
    name: 'a message that opens another subject is judged with the one before it',
    file: 'lib/routing/topic.ts',
    find: "share < sure && earlier !== 'small-talk' ? joined() : own",
    replace: 'joined()',
    spec: { file: 'tests/unit/routing/topic.test.ts', test: 'opens another subject' },
  },
  {
    name: 'a message that goes on is judged by itself',
    file: 'lib/routing/topic.ts',
    find: '...judge(router, judgedText(ask, [before])), goesOn: true',
    replace: '...judge(router, ask), goesOn: true',
    spec: { file: 'tests/unit/routing/topic.test.ts', test: 'as hard as what it goes on from' },
  },
  {
    name: 'the whole of a long paste is judged',
    file: 'lib/routing/learned/judge.ts',
    find: 'const longText = 700;',
    replace: 'const longText = 70000;',
    spec: { file: 'tests/unit/routing/topic.test.ts', test: 'no harder for its length' },
  },
  {
    name: 'being offline ends the turn',
    file: 'lib/chat/after-failure.ts',
    find: "  offline: 'fallback',",
    replace: '',
    spec: { file: e2e('offline') },
  },
  {
    name: 'the signal is not looked at while the prompt is read',
    file: 'lib/on-device/offscreen/engine.ts',
    find: '      signal?.throwIfAborted();',
    replace: '',
    spec: { file: e2e('on-device'), test: 'stops within a second' },
  },
  {
    name: 'a download of other bytes is kept',
    file: 'lib/on-device/weights.ts',
    find: 'if (file.size !== pin.bytes || hex',
    replace: 'if (file.size < 0 && hex',
    spec: { file: e2e('on-device'), test: 'downloads with progress' },
  },
  {
    name: 'a picked file is not checked',
    file: 'lib/on-device/install.ts',
    find: 'if (file.size !== onDeviceModel.bytes) {',
    replace: 'if (file.size < 0) {',
    spec: { file: e2e('on-device'), test: 'explains Send, refuses a wrong file' },
  },
];

export const mutations: readonly Mutation[] = [...project, ...policy, ...turns];
