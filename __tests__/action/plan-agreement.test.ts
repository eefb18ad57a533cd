import type { Chatwoot, Hook, RecordedVersion } from '../support/chatwoot';
import * as fc from '../support/fast-check';
import { runAction, testIn } from '../support/runner';
import { inputsFor, useChatwoot } from './scenario';

/** What a plan foretells is what the update does: the same inputs, first as a dry run, then in earnest. */

const HOOKS = { openai: 2, dialogflow: 3, google_translate: 4, dyte: 5, leadsquared: 6 };

/** Keys of the apps, in both versions, and keys no app has. */
const key = fc.constantFrom(
  ...['api_key', 'label_suggestion', 'project_id', 'credentials', 'region', 'language_code', 'account_id', 'app_id', 'api_token'],
  ...['organization_id', 'access_key', 'secret_key', 'endpoint_url', 'timezone', 'enable_transcript_activity', 'transcript_activity_code'],
  ...['unknown', '__proto__', 'constructor', '', 'a/b~c %'],
);
const value = fc.oneof(
  fc.constantFrom<unknown>('sk-test-0001', 'proj-1', 'proj-2', 'global', true, false, 5, 5.5, 1e22, null, 'UTC', '', 1001),
  fc.constantFrom<unknown>({ type: 'service_account' }, {}, [], ['x'], { __proto__: null, a: { b: [1] } }),
);
const odd = fc.array(fc.tuple(key, value), { maxLength: 4 });

/** What each app needs, so that most settings are close to fitting. */
const fitting: Record<RecordedVersion, Record<keyof typeof HOOKS, Record<string, unknown>>> = {
  '4.16.2': {
    openai: { api_key: 'sk-new-0001', label_suggestion: true },
    dialogflow: { project_id: 'proj-1', credentials: { type: 'service_account' }, region: 'global' },
    google_translate: { project_id: 'proj-1', credentials: {} },
    dyte: { account_id: 'cf-acc-1', app_id: 'rtk-app-1', api_token: 'cf-token-0002' },
    leadsquared: { access_key: 'ak-0001', secret_key: 'sk-0001', enable_conversation_activity: true, conversation_activity_code: 1001 },
  },
  '4.0.4': {
    openai: { api_key: 'sk-test-0001', label_suggestion: true },
    dialogflow: { project_id: 'proj-1', credentials: { type: 'service_account' } },
    google_translate: { project_id: 'proj-1', credentials: {} },
    dyte: { api_key: 'dyte-key-0001', organization_id: 'org-1' },
    leadsquared: {},
  },
};

const APPS: Record<RecordedVersion, (keyof typeof HOOKS)[]> = {
  '4.16.2': ['openai', 'dialogflow', 'google_translate', 'dyte', 'leadsquared'],
  '4.0.4': ['openai', 'dialogflow', 'google_translate', 'dyte'],
};

/** Keys a list shows of a hook since 4.15. */
const VISIBLE: Record<keyof typeof HOOKS, string[]> = {
  openai: ['label_suggestion'],
  dialogflow: ['project_id', 'region', 'language_code'],
  google_translate: ['project_id'],
  dyte: ['account_id', 'app_id'],
  leadsquared: [
    'endpoint_url',
    'enable_conversation_activity',
    'enable_transcript_activity',
    'conversation_activity_score',
    'transcript_activity_score',
  ],
};

const text = (held: unknown) =>
  JSON.stringify(held, (_, inner) => (isObject(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner));

function isObject(held: unknown): held is object {
  return typeof held === 'object' && held !== null && !Array.isArray(held);
}

/** What changed in the row, as `changes` names it. */
function changed(before: Hook, after: Hook): string[] {
  const [old, now] = [before.settings ?? {}, after.settings ?? {}];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const held = (settings: object, name: string) => (Object.hasOwn(settings, name) ? text(Reflect.get(settings, name)) : undefined);
  return [
    ...(before.status === after.status ? [] : ['status']),
    ...keys.filter(name => held(old, name) !== held(now, name)).map(name => `settings.${name}`),
  ];
}

interface Asked {
  version: RecordedVersion;
  app: keyof typeof HOOKS;
  status: string;
  settings?: object | undefined;
  /** What the hook holds before; else what the seed has, which does not fit everywhere. */
  stored?: object | undefined;
}

async function agrees(server: Chatwoot, { version, app, status, settings, stored }: Asked): Promise<void> {
  server.reset();
  if (stored) server.editHook(HOOKS[app], { settings: JSON.parse(JSON.stringify(stored)) });
  const inputs = inputsFor(server, { 'hook-id': String(HOOKS[app]), status, settings: settings ? JSON.stringify(settings) : '' });
  const before = server.hook(HOOKS[app]);
  const plan = await runAction({ ...inputs, 'dry-run': 'true' });
  expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
  expect(server.hook(HOOKS[app])).toEqual(before);

  const update = await runAction(inputs);
  const words = update.annotations.map(({ message }) => message).join();
  // Whether a vendor takes a key is known to the vendor alone.
  const refusedByVendor = update.exitCode === 1 && words.includes('vendor') && !words.includes('settings do not fit');
  if (refusedByVendor) return;
  expect({ refused: plan.exitCode, log: plan.log }).toEqual({ refused: update.exitCode, log: plan.log });
  if (update.exitCode !== 0) {
    expect(words).toContain("settings don't match what the app expects (422)");
    return;
  }
  expect(plan.log).not.toContain('not checked');
  const foretold: string[] = JSON.parse(plan.outputs.changes ?? '');
  const real = changed(before, server.hook(HOOKS[app]));
  if (version === '4.0.4') {
    expect([...foretold].sort()).toEqual([...real].sort());
    return;
  }
  const isShown = (name: string) => name === 'status' || VISIBLE[app].some(visible => name === `settings.${visible}`);
  expect(foretold.filter(isShown).sort()).toEqual(real.filter(isShown).sort());
  const hidden = Object.keys(settings ?? {}).filter(name => !VISIBLE[app].includes(name));
  expect(foretold.filter(name => !isShown(name)).sort()).toEqual(hidden.map(name => `settings.${name}`).sort());
  // What is lost without a word in the plan would be a surprise.
  for (const name of real.filter(each => !isShown(each))) expect(plan.log).toContain(name.replace('settings.', ''));
}

describe.each(['4.16.2', '4.0.4'] as const)('a plan and its update on Chatwoot %s', version => {
  const chatwoot = useChatwoot({ version });

  const change = fc.record({
    app: fc.constantFrom(...APPS[version]),
    status: fc.constantFrom('', '0', '1'),
    settings: fc.option(fc.record({ base: fc.boolean(), without: fc.option(fc.nat(3), { freq: 3 }), odd }), { nil: undefined, freq: 4 }),
    stored: fc.boolean(),
  });

  testIn('src', 'agree for whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(change, async ({ app, status, settings, stored }) => {
        const whole = fitting[version][app];
        const base = Object.entries(settings?.base ? whole : {}).filter((_, index) => index !== settings?.without);
        const sent = settings && Object.fromEntries([...base, ...settings.odd]);
        await agrees(chatwoot(), {
          version,
          app,
          status: sent || status ? status : '0',
          settings: sent,
          stored: stored ? whole : undefined,
        });
      }),
      { numRuns: 10 },
    );
  });

  test.each(APPS[version])('agree for what %s needs, and for nothing', async app => {
    const whole = fitting[version][app];
    for (const settings of [whole, {}, undefined]) await agrees(chatwoot(), { version, app, status: '0', settings });
  });
});
