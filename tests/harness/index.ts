// Everything that an end-to-end spec uses. The launcher itself is shared with `npm start`.
export { type Browser, type LaunchOptions, launchBrowser } from '../../scripts/browser/launch.ts';
export { Panel } from '../../scripts/browser/panel.ts';
export type { BrowserWindow } from '../../scripts/browser/side-panels.ts';
export { type Site, startSite } from '../../scripts/browser/site.ts';
export { readTurns, type StoredTurn } from '../../scripts/browser/stored-turns.ts';
export { until } from '../../scripts/browser/until.ts';
export { builtExtension, packedExtension } from '../../scripts/setup/build.ts';
export { accessibilityProblems } from './accessibility.ts';
export { type Desktop, startDesktop } from './desktop.ts';
export { type Gateway, type GatewayOptions, startGateway } from './gateway.ts';
export type { AnswerScript, GatewayRequest } from './gateway-script.ts';
export { gatewayEntry, policyFor } from './policy-for.ts';
export { previewModel } from './preview.ts';
export * from './session.ts';
