import type { Chatwoot, ChatwootOptions, RecordedVersion } from '../support/chatwoot';
import type { Recorded } from './record';

/** The options of the recorded server, by the ID of the record. */
export function optionsFor({ id, via }: Recorded, version: RecordedVersion): ChatwootOptions {
  const language = /^12-\d+-locale-(de|fr|pt_BR)-/.exec(id)?.[1];
  return {
    version,
    // The recorded server of 4.0.4 always had the client keys.
    appsConfigured: version === '4.0.4' || /all-apps-configured|locale-.*-apps|show-slack/.test(id),
    ...(via === 'nginx' && { proxy: 'nginx' }),
    ...(id.includes('413') && { maxBodyBytes: 20 * 1024 * 1024 }),
    ...(id.includes('cloud-plan') && { cloud: true }),
    ...(id.includes('force-ssl') && { forceSsl: true }),
    ...((language === 'de' || language === 'fr' || language === 'pt_BR') && { language }),
    ...(/^07-/.test(id) && { rateLimit: 1 }),
  };
}

/** Brings a freshly seeded fake Chatwoot into the state of the recorded server. `sendRequest` sends a request of the recorded client. */
export async function prepare(
  chatwoot: Chatwoot,
  { id, request }: Recorded,
  faults: Faults,
  sendRequest: () => Promise<unknown>,
): Promise<void> {
  const hook = Number(/hooks\/(\d+)/.exec(request.path)?.[1]);
  const states: [RegExp, () => unknown][] = [
    // Three records start with a disabled hook, which only shows in the response: 200, enabled, and "status changed".
    [/from-disabled|on-disabled-hook|str-enabled|float-1\.0|duplicate-keys/, () => chatwoot.editHook(hook, { status: 0 })],
    [/db-status-null/, () => chatwoot.editHook(hook, { status: null })],
    [/stored-settings-invalid/, () => chatwoot.editHook(hook, { settings: { project_id: 'proj-1' } })],
    [/two-hooks-of-a-single-hook-app/, () => chatwoot.addHook({ ...chatwoot.hook(hook), id: 99 })],
    [/inbox-hook-with-null-inbox/, () => chatwoot.editHook(hook, { inbox_id: null })],
    [/admin-demoted-to-agent/, () => Object.assign(chatwoot.owner(chatwoot.tokens.administrator).roles, { 1: 'agent' })],
    [/vendor-unreachable/, () => chatwoot.providers('unreachable')],
    [/(db|redis)-down/, () => chatwoot.outage(id.includes('db') ? 'database' : 'redis')],
    [/statement-timeout/, () => chatwoot.fault(faults.slowDatabase())],
    [/rack-timeout/, () => chatwoot.fault(faults.internalError())],
    [/nginx-502/, () => chatwoot.fault(faults.badGateway())],
    [/nginx-504/, () => chatwoot.fault(faults.gatewayTimeout())],
    [/07-\d+-(429|next-minute)/, sendRequest],
    [/next-minute/, () => chatwoot.turnMinute()],
  ];
  for (const [applies, bring] of states) if (applies.test(id)) await bring();
}

type Faults = typeof import('../support/chatwoot').faults;
