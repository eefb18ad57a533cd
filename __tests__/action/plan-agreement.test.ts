import { type Chatwoot, type Hook, type Version, versions } from '../support/chatwoot';
import * as fc from '../support/fast-check';
import { runAction, testIn } from '../support/runner';
import { inputsFor, useChatwoot } from './scenario';

/** An update does what its plan says: runs the same inputs first as a dry run, then as an update. */

const HOOKS = { openai: 2, dialogflow: 3, google_translate: 4, dyte: 5, leadsquared: 6, slack: 1, webhook: 10 };
type AppId = keyof typeof HOOKS;

/** Apps of each version; 4.0.4 doesn't have LeadSquared. */
const appsOf = (version: Version) => (Object.keys(HOOKS) as AppId[]).filter(app => version !== '4.0.4' || app !== 'leadsquared');

/** Keys of the apps in all versions, and keys that no app has. */
const key = fc.constantFrom(
  ...['api_key', 'label_suggestion', 'project_id', 'credentials', 'region', 'language_code', 'account_id', 'app_id', 'api_token'],
  ...['organization_id', 'access_key', 'secret_key', 'endpoint_url', 'timezone', 'app_url', 'transcript_activity_code', 'channel_name'],
  ...['conversation_activity_code', 'unknown', '__proto__', 'constructor', '', 'a/b~c %'],
);
const value = fc.oneof(
  fc.constantFrom<unknown>('sk-test-0001', 'proj-1', 'proj-2', 'global', true, false, 5, 5.5, 1e22, 'UTC', '', 1001),
  fc.constantFrom<unknown>({ type: 'service_account' }, {}, [], ['x'], { a: { b: [1] } }),
);

interface Case {
  app: AppId;
  status: string;
  /** How many of the stored settings are sent unchanged. */
  again: number;
  more: [string, unknown][];
  merge: boolean;
  remove: string[];
}

const cases = (version: Version) =>
  fc.record({
    app: fc.constantFrom(...appsOf(version)),
    status: fc.constantFrom('unchanged', '0', '1'),
    again: fc.integer({ min: 0, max: 8 }),
    more: fc.array(fc.tuple(key, value), { maxLength: 3 }),
    merge: fc.boolean(),
    remove: fc.array(
      key.filter(name => name !== ''),
      { maxLength: 2 },
    ),
  });

async function agree(server: Chatwoot, { app, status, again, more, merge, remove }: Case): Promise<void> {
  server.reset();
  const before = server.hook(HOOKS[app]);
  const settings = Object.fromEntries([...Object.entries(before.settings ?? {}).slice(0, again), ...more]);
  const removed = merge ? [...new Set(remove)].filter(name => !Object.hasOwn(settings, name)) : [];
  const inputs = inputsFor(server, {
    ...{ 'hook-id': '', 'app-id': app, status },
    settings: status === 'unchanged' || again + more.length > 0 ? JSON.stringify(settings) : 'unchanged',
    'merge-settings': String(merge),
    'remove-settings': removed.length > 0 ? JSON.stringify(removed) : 'none',
  });
  const plan = await runAction({ ...inputs, 'dry-run': 'true' });
  // The action rejects an empty secret before it sends anything.
  const isInvalid = plan.log.includes('an empty secret');
  expect(server.requests.map(({ method }) => method)).toEqual(isInvalid ? [] : ['GET']);
  expect(server.hook(HOOKS[app])).toEqual(before);

  const update = await runAction(inputs);
  const after = server.hook(HOOKS[app]);
  const words = update.annotations.map(({ message }) => message).join();
  // Only the provider knows whether it accepts a key, and the action rejects an empty secret even if Chatwoot wouldn't.
  if (/couldn't verify the credentials|an empty secret/.test(words)) return;
  expect({ planned: plan.exitCode, log: plan.log }).toEqual({ planned: update.exitCode, log: plan.log });
  if (update.exitCode !== 0) {
    expect(after).toEqual(before);
    return;
  }

  const listOf = (text = ''): string[] => JSON.parse(text).sort();
  const changes = listOf(plan.outputs.changes);
  const unverified = listOf(plan.outputs.unverified);
  expect(listOf(update.outputs.changes)).toEqual(changes);
  const isSent = server.requests.length > 2;
  expect({ isSent, changed: changedIn(before, after) }).toEqual({
    isSent,
    changed: expect.arrayContaining(changes),
  });
  if (isSent) expect(listOf(update.outputs.unverified)).toEqual(unverified);
  else expect([changes, unverified]).toEqual([[], []]);
  // Every other change is announced too: by key, or as keys that can't be named.
  const unannounced = changedIn(before, after).filter(name => ![...changes, ...unverified].includes(name));
  expect(plan.log.includes("Stored keys that aren't in settings would be removed") ? [] : unannounced).toEqual([]);
  if (merge) expect(lostIn(before, after, [...Object.keys(settings), ...remove])).toEqual([]);
}

/** What changed in the row, as `changes` names it. */
function changedIn(before: Hook, after: Hook): string[] {
  const [old, now] = [before.settings ?? {}, after.settings ?? {}];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return [
    ...(before.status === after.status ? [] : ['status']),
    ...keys.filter(name => textOf(old, name) !== textOf(now, name)).map(name => `settings.${name}`),
  ].sort();
}

/** Stored keys that the update changed or removed although it didn't name them. */
function lostIn(before: Hook, after: Hook, named: readonly string[]): string[] {
  const kept = Object.keys(before.settings ?? {}).filter(name => !named.includes(name));
  return kept.filter(name => textOf(before.settings ?? {}, name) !== textOf(after.settings ?? {}, name));
}

/** A value of the settings as JSON text that doesn't depend on the order of keys. */
function textOf(settings: object, name: string): string | undefined {
  if (!Object.hasOwn(settings, name)) return undefined;
  return JSON.stringify(Reflect.get(settings, name), (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner,
  );
}

describe.each(versions)('a plan and its update on Chatwoot %s', version => {
  const chatwoot = useChatwoot({ version, appsConfigured: true });

  testIn('src', 'agree for any inputs', async () => {
    await fc.assert(
      fc.asyncProperty(cases(version), request => agree(chatwoot(), request)),
      { numRuns: 6 },
    );
  });
});

// A version that shows all settings, and one that hides some.
describe.each(['4.13.0', '4.16.2'] as const)('a plan and its update on Chatwoot %s', version => {
  const chatwoot = useChatwoot({ version, appsConfigured: true });

  test.each(appsOf(version))('agree for all settings, no settings, and the status of %s', async app => {
    for (const [again, merge, status] of [
      [8, false, 'unchanged'],
      [8, true, 'unchanged'],
      [0, true, 'unchanged'],
      [0, false, '0'],
    ] as const)
      await agree(chatwoot(), { app, status, again, more: [], merge, remove: [] });
  });
});
