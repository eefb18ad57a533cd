import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { type App, type Settings, shapes } from '../../src/chatwoot/shapes';
import { type PlanValidation, planUpdate, validatePlan } from '../../src/hooks/plan';
import { hooksIn, type ListedHook } from '../../src/hooks/targets';
import type { Version } from '../support/chatwoot';
import * as fc from '../support/fast-check';
import { holds } from '../unit/arbitraries';
import { bytesOf, type Recorded, recordsOf } from './record';

/** Compares plans with the recorded responses of real servers. */

const versions: [Version, string][] = [
  ['4.16.2', '06-50-apps-admin-all-apps-configured'],
  ['4.0.4', '06-30-apps-admin'],
];

describe.each(versions)('a plan for Chatwoot %s', (version, listId) => {
  const records = recordsOf(version);
  const apps = listIn(records.find(({ id }) => id === listId));
  // There's no plan for a hook that isn't in the list.
  const updates = records.flatMap(record => updateIn(record) ?? []).filter(({ hookId }) => listed(apps, hookId));
  const published = apps.filter(app => app.settingsSchema);

  test.each(updates.map(update => [update.record.id, update] as const))(
    'predicts the recorded response %s',
    (_, { record, hookId, change }) => {
      expect(validate(listed(apps, hookId), change).violations.length > 0).toBe(attributesOf(record).includes('settings'));
    },
  );

  test('is compared with accepted and with rejected updates', () => {
    const predicted = updates.filter(({ hookId }) => listed(apps, hookId)?.app.settingsSchema);
    const rejected = predicted.filter(({ record }) => attributesOf(record).includes('settings'));
    expect(rejected.length).toBeGreaterThan(10);
    expect(predicted.length - rejected.length).toBeGreaterThan(5);
    expect(published.map(({ id }) => id)).toEqual(expect.arrayContaining(['openai', 'dialogflow', 'google_translate']));
  });

  test.each(published.map(app => [app.id, app] as const))('for %s agrees with another validator on any settings', (_, app) => {
    const hook = app.hooks[0] ?? shapes.hook.parse({ id: 1 });
    const draft = JSON.stringify(app.settingsSchema).includes('draft-07') ? Ajv : Ajv2020;
    const isValid = new draft({ strict: false }).compile(app.settingsSchema ?? {});
    const property = fc.property(settingsLike(app), settings => {
      const { violations, unchecked } = validate({ hook, app: { ...app, hooks: [hook] }, hidesSettings: true }, { settings });
      expect(unchecked).toBeUndefined();
      expect([settings, violations.length === 0]).toEqual([settings, isValid(settings)]);
    });
    holds(property, 300);
  });

  test('never quotes a value of the settings', () => {
    for (const app of published) {
      for (const hook of app.hooks) {
        const keys = propertiesOf(app);
        for (const value of ['SECRET-1', ['SECRET-1'], { 'SECRET-1': 'SECRET-1' }]) {
          const settings = Object.fromEntries([...keys, 'unknown'].map(key => [key, value]));
          const { violations } = validate({ hook, app, hidesSettings: true }, { settings });
          expect(violations).not.toEqual([]);
          expect(violations.filter(text => text.includes('SECRET-1') && !text.startsWith('settings.'))).toEqual([]);
        }
      }
    }
  });
});

interface Update {
  record: Recorded;
  hookId: string;
  change: { status?: boolean; settings: Settings };
}

/** An update of settings by an administrator of account 1 that was accepted, or rejected for its content. */
function updateIn(record: Recorded): Update | undefined {
  const { request, response } = record;
  const [, hookId] = /^\/api\/v1\/accounts\/1\/integrations\/hooks\/(\d+)$/.exec(request.path) ?? [];
  const isAdministrator = request.headers.some(([name, value]) => name === 'api_access_token' && value === '<admin-token>');
  if (request.method !== 'PATCH' || !hookId || !isAdministrator || ![200, 422].includes(response.status)) return undefined;
  try {
    const body: unknown = JSON.parse(bytesOf(record).toString('utf8'));
    if (!isObject(body) || !isObject(body.settings)) return undefined;
    const { status, settings } = body;
    return { record, hookId, change: { settings, ...((status === 0 || status === 1) && { status: status === 1 }) } };
  } catch {
    return undefined;
  }
}

function listIn(record: Recorded | undefined): App[] {
  return shapes.apps.parse(JSON.parse(record?.response.body ?? '')).apps;
}

function listed(apps: readonly App[], hookId: string): ListedHook | undefined {
  return hooksIn({ apps: [...apps], isComplete: true, rawHooks: [] }, '1').hooks.find(({ hook }) => hook.id === hookId);
}

function validate(hook: ListedHook | undefined, { status, settings }: Update['change']): PlanValidation {
  if (!hook) throw new Error('the hook is not in the list');
  const plan = planUpdate({ change: { status, settings }, merge: false, remove: [] }, hook);
  return validatePlan(plan);
}

function attributesOf({ response }: Recorded): string[] {
  return response.status === 422 ? (JSON.parse(response.body).attributes ?? []) : [];
}

function propertiesOf({ settingsSchema }: App): string[] {
  return isObject(settingsSchema?.properties) ? Object.keys(settingsSchema.properties) : [];
}

/** Settings that fit the app more often than not: its own keys, with values of every type. */
function settingsLike(app: App): fc.Arbitrary<Settings> {
  const properties = isObject(app.settingsSchema?.properties) ? app.settingsSchema.properties : {};
  const wrong = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({}),
    fc.array(fc.string(), { maxLength: 2 }),
  );
  const right = (schema: unknown): fc.Arbitrary<unknown> => {
    if (!isObject(schema)) return wrong;
    if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
    return (
      { string: fc.string(), boolean: fc.boolean(), integer: fc.integer(), object: fc.dictionary(fc.string(), fc.string()) }[
        String(schema.type)
      ] ?? wrong
    );
  };
  const entries = Object.entries(properties).map(([key, schema]) =>
    fc.tuple(fc.constant(key), fc.oneof({ weight: 9, arbitrary: right(schema) }, { weight: 1, arbitrary: wrong })),
  );
  const own = fc
    .tuple(...entries)
    .chain(all => fc.oneof({ weight: 3, arbitrary: fc.constant(all) }, { weight: 1, arbitrary: fc.subarray(all) }));
  const more = fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(fc.tuple(fc.string(), wrong), { maxLength: 2 }));
  return fc.tuple(own, more).map(parts => Object.fromEntries(parts.flat()));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
