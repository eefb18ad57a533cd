import type { Settings } from '../../../src/chatwoot/shapes';
import type { Job } from '../../../src/hooks/job';
import { changesOf, isUpToDate, planUpdate, unverifiedOf } from '../../../src/hooks/plan';
import * as fc from '../../support/fast-check';
import { canonical, holds, storableJson, storableSettings } from '../arbitraries';
import { hooksOf, resultOf } from '../samples';

/** An app with a stored key that a server that hides settings wouldn't show. */
const SHOWS_ALL = { id: 'other', visible_properties: [], hooks: [{ id: 9, settings: { api_key: 'x' } }] };

const statuses = fc.constantFrom(true, false, undefined);

describe('a plan for a server that shows all settings', () => {
  const settings = storableSettings.chain(stored => {
    const variants = Object.entries(stored).map(([key, value]) =>
      fc.tuple(fc.constant(key), fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, storableJson)),
    );
    return fc.tuple(
      fc.constant(stored),
      fc.tuple(...variants).chain(entries => fc.oneof(fc.constant(entries), fc.subarray(entries))),
      fc.oneof(fc.constant({}), storableSettings),
    );
  });

  test('describes the change of every key that is sent or stored, and whether anything changes', () => {
    holds(
      fc.property(settings, statuses, statuses, ([stored, kept, more], now, next) => {
        const sent: Settings = Object.fromEntries([...kept, ...Object.entries(more)]);
        const change = { status: next, settings: sent };
        const plan = planned(
          { change, merge: false, remove: [] },
          { id: 'slack', hooks: [{ id: 2, status: now, settings: stored }] },
          SHOWS_ALL,
        );
        const differing = new Set(
          [...Object.keys(sent), ...Object.keys(stored)].filter(key => valueIn(sent, key) !== valueIn(stored, key)),
        );
        expect(new Set(plan.settings.filter(({ effect }) => effect !== 'unchanged').map(({ key }) => key))).toEqual(differing);
        for (const { key, effect } of plan.settings) {
          const [isSent, isStored] = [Object.hasOwn(sent, key), Object.hasOwn(stored, key)];
          if (differing.has(key)) expect(effect).toBe(isSent && isStored ? 'changed' : isSent ? 'added' : 'removed');
        }
        const changed = [
          ...(next !== undefined && next === !now && now !== undefined ? ['status'] : []),
          ...[...differing].map(key => `settings.${key}`),
        ];
        expect(changesOf(plan).sort()).toEqual(changed.sort());
        expect(unverifiedOf(plan)).toEqual([]);
        expect(isUpToDate(plan)).toBe(changed.length === 0 && (next === undefined || now !== undefined));
      }),
      150,
    );
  });
});

describe('a plan for a server that hides settings', () => {
  const KEYS = ['a', 'b', 'c', 'd'];
  const values = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom<unknown>(1, 'x', {}), { noNullPrototype: true });
  const some = fc.subarray(KEYS);

  test('lists every key that the app may hide, and never merges without it', () => {
    holds(
      fc.property(values, values, some, statuses, some, some, (given, stored, visible_properties, status, required, removed) => {
        const shown = Object.fromEntries(Object.entries(stored).filter(([key]) => visible_properties.includes(key)));
        const hidden = KEYS.filter(key => !visible_properties.includes(key));
        const schema = { additionalProperties: false, properties: Object.fromEntries(KEYS.map(key => [key, {}])), required };
        const app = { id: 'x', visible_properties, settings_json_schema: schema, hooks: [{ id: 2, status, settings: shown }] };
        const change = { status: undefined, settings: given };
        const remove = removed.filter(key => !Object.hasOwn(given, key));

        const replacing = planned({ change, merge: false, remove: [] }, app);
        expect(new Set(unverifiedOf(replacing))).toEqual(new Set(hidden.map(key => `settings.${key}`)));
        expect(isUpToDate(replacing)).toBe(hidden.length === 0 && changesOf(replacing).length === 0);

        const merging = planUpdateIn({ change, merge: true, remove }, app);
        const missing = hidden.filter(key => !Object.hasOwn(given, key) && !remove.includes(key));
        const removableKeys = missing.filter(key => !required.includes(key));
        const needed = remove.filter(key => required.includes(key));
        if (needed.length > 0) expect(merging).toEqual({ kind: 'removes-required', keys: needed, lostKeys: missing });
        else if (missing.length > 0) expect(merging).toEqual({ kind: 'merge-needs-hidden', keys: missing, removableKeys });
        else {
          const whole = Object.entries({ ...shown, ...given }).filter(([key]) => Object.hasOwn(given, key) || !remove.includes(key));
          expect(merging).toMatchObject({ change: { status: undefined } });
          expect('change' in merging && canonical(merging.change.settings)).toBe(canonical(Object.fromEntries(whole)));
        }
      }),
      100,
    );
  });

  test('is never up to date and never merges if the app allows keys that are not in its schema', () => {
    const app = { id: 'webhook', hooks: [{ id: 2, status: true, settings: {} }] };
    expect(isUpToDate(planned({ change: { status: true, settings: {} }, merge: false, remove: [] }, app))).toBe(false);
    expect(planUpdateIn({ change: { status: true, settings: { a: 1 } }, merge: true, remove: [] }, app)).toEqual({ kind: 'merge-unsafe' });
    expect(isUpToDate(planned({ change: { status: true, settings: undefined }, merge: true, remove: [] }, app))).toBe(true);
  });
});

describe('a merge', () => {
  const KEYS = ['a', 'b', 'c', 'x1'];
  const values = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom<unknown>(1, 'x', {}), { noNullPrototype: true });
  const schemas = fc.record(
    {
      properties: fc.subarray(KEYS).map(keys => Object.fromEntries(keys.map(key => [key, {}]))),
      required: fc.subarray(KEYS),
      additionalProperties: fc.constantFrom<unknown>(false, false, false, true, {}),
      patternProperties: fc.constant({ '^x': {} }),
    },
    { requiredKeys: ['properties'] },
  );
  /** An app whose hook has settings that its schema allows, and whose list of visible properties may be unreadable. */
  const apps = fc.record({
    schema: fc.option(schemas, { nil: undefined }),
    stored: values,
    visible: fc.subarray(KEYS),
    isReadable: fc.boolean(),
  });
  type Drawn = typeof apps extends fc.Arbitrary<infer T> ? T : never;

  /** What a server has stored for the app. */
  function storedIn({ schema, stored }: Drawn): Settings {
    const isAllowed = (key: string) =>
      schema?.additionalProperties !== false ||
      Object.hasOwn(schema.properties, key) ||
      (schema.patternProperties !== undefined && key.startsWith('x'));
    return Object.fromEntries(Object.entries(stored).filter(([key]) => isAllowed(key)));
  }

  function listed(id: string, drawn: Drawn, hides: boolean) {
    const shown = Object.entries(storedIn(drawn)).filter(([key]) => !hides || drawn.visible.includes(key));
    const visible_properties = drawn.isReadable ? drawn.visible : 'all';
    return { id, settings_json_schema: drawn.schema, visible_properties, hooks: [{ id: id.length, settings: Object.fromEntries(shown) }] };
  }

  test('never loses a key that is stored, shown or hidden, whatever the list of apps tells', () => {
    let merged = 0;
    holds(
      fc.property(apps, apps, fc.boolean(), values, fc.subarray(KEYS), (own, other, hides, given, removed) => {
        const remove = removed.filter(key => !Object.hasOwn(given, key));
        const list = [listed('own', own, hides), listed('other', other, hides)] as const;
        const plan = planUpdateIn({ change: { status: undefined, settings: given }, merge: true, remove }, ...list);
        if ('kind' in plan) return;
        merged++;
        const kept = Object.entries(storedIn(own)).filter(([key]) => !Object.hasOwn(given, key) && !remove.includes(key));
        expect(canonical(plan.change.settings)).toBe(canonical(Object.fromEntries([...kept, ...Object.entries(given)])));
      }),
      600,
    );
    expect(merged).toBeGreaterThan(100);
  });
});

type List = Parameters<typeof hooksOf>;

/** The plan for the first hook of the first app, or the failure. */
function planUpdateIn(job: Pick<Job, 'change' | 'merge' | 'remove'>, ...list: List) {
  const [listed] = hooksOf(...list);
  if (!listed) throw new Error('no hook to plan for');
  return resultOf(() => planUpdate(job, listed));
}

function planned(job: Pick<Job, 'change' | 'merge' | 'remove'>, ...list: List) {
  const plan = planUpdateIn(job, ...list);
  if ('kind' in plan) throw new Error(plan.kind);
  return plan;
}

function valueIn(settings: Settings, key: string): string | undefined {
  return Object.hasOwn(settings, key) ? canonical(settings[key]) : undefined;
}
