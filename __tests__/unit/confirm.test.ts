import { ChatwootError } from '../../src/chatwoot/errors';
import { parseFaithfully } from '../../src/chatwoot/json';
import type { HookChange, Settings } from '../../src/chatwoot/schema';
import { type Confirmation, confirmUpdate } from '../../src/confirm';
import * as fc from '../support/fast-check';
import { canonical, holds, storableJson, storableSettings } from './arbitraries';
import { hookWith } from './hooks';

const facts = { status: 200, requestId: 'request-1' };

describe('settings in the answer', () => {
  test('that are those sent are confirmed, in whatever order their keys come', () => {
    holds(
      fc.property(storableSettings, settings => {
        expect(confirm({ settings }, { settings: reversed(settings) })).toEqual({ unconfirmed: [], unexpected: [] });
      }),
    );
  });

  test('are confirmed exactly where each key that was sent and is answered has the value sent', () => {
    const mostlyShared = storableSettings.chain(sent => {
      const variant = Object.entries(sent).map(([key, value]) =>
        fc.tuple(fc.constant(key), fc.oneof({ weight: 5, arbitrary: fc.constant(value) }, storableJson)),
      );
      return fc.tuple(
        fc.constant(sent),
        fc.tuple(...variant).chain(entries => fc.shuffledSubarray(entries)),
        storableSettings,
      );
    });
    holds(
      fc.property(mostlyShared, ([sent, kept, more]) => {
        const answered: Settings = Object.fromEntries([...kept, ...Object.entries(more)]);
        const both = Object.keys(sent).filter(key => Object.keys(answered).includes(key));
        const differing = both.filter(key => canonical(sent[key]) !== canonical(answered[key]));
        if (differing.length > 0) {
          expect(failure({ settings: sent }, { settings: answered })).toMatchObject({
            kind: 'settings-differ',
            facts: { ...facts, keys: differing },
          });
        } else {
          expect(confirm({ settings: sent }, { settings: answered })).toEqual({
            unconfirmed: Object.keys(sent).filter(key => !both.includes(key)),
            unexpected: Object.keys(answered).filter(key => !both.includes(key)),
          });
        }
      }),
      500,
    );
  });

  test.each([
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: {} }, { a: [] }],
    [{ a: '1' }, { a: 1 }],
    [{ a: null }, { a: false }],
    [{ a: '' }, { a: null }],
    [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }],
    [{ a: 'e\u0301' }, { a: '\u00e9' }],
  ])('sent as %j and answered as %j differ', (sent, answered) => {
    expect(failure({ settings: sent }, { settings: answered })).toMatchObject({ kind: 'settings-differ', facts: { keys: ['a'] } });
  });

  test('that are missing leave every key unconfirmed, those named as an object’s own included', () => {
    const settings = JSON.parse('{"api_key": "x", "toString": 1, "__proto__": {"a": 1}}');
    for (const answered of [undefined, null, {}]) {
      expect(confirm({ settings }, { settings: answered })).toEqual({ unconfirmed: ['api_key', 'toString', '__proto__'], unexpected: [] });
    }
  });

  test('with numbers written otherwise are the same numbers', () => {
    const answered = parseFaithfully('{"a": 100000000000000000000, "b": [1.0, {"c": 1e2}]}');
    expect(confirm({ settings: { a: 1e20, b: [1, { c: 100 }] } }, { settings: answered })).toEqual({ unconfirmed: [], unexpected: [] });
  });

  test.each([
    [2 ** 53, '9007199254740993'],
    [-(2 ** 53), '-9007199254740993'],
    [0.1, '0.1000000000000000055'],
    [1e20, '100000000000000000001'],
    [0, '1e-400'],
  ])('with the number %d answered as %s differ, although JavaScript reads both alike', (sent, literal) => {
    const answered = parseFaithfully(`{"a": [${literal}]}`);
    expect(failure({ settings: { a: [sent] } }, { settings: answered })).toMatchObject({ kind: 'settings-differ', facts: { keys: ['a'] } });
  });

  test('do not matter where none were sent', () => {
    expect(confirm({ status: true }, { settings: { a: 1 } })).toEqual({ unconfirmed: [], unexpected: [] });
  });
});

describe('a hook in the answer', () => {
  test.each([
    [{ id: 3 }, 'other-hook'],
    [{ id: '02' }, 'other-hook'],
    [{ account_id: 7 }, 'other-hook'],
    [{ account_id: '7' }, 'other-hook'],
    [{ status: null }, 'status-missing'],
    [{ status: undefined }, 'status-missing'],
    [{ status: 1 }, 'status-missing'],
    [{ status: 'true' }, 'status-missing'],
    [{ status: false }, 'status-differs'],
  ])('with %j is %s', (fields, kind) => {
    expect(failure({ status: true }, fields)).toMatchObject({ kind, facts });
  });

  test.each([{ id: '2', account_id: '1' }, { account_id: undefined }, { account_id: null }])('with %j is the one asked for', fields => {
    expect(confirm({ status: true }, fields)).toEqual({ unconfirmed: [], unexpected: [] });
  });

  test.each([true, false, undefined])('whose status was not asked for may be on, off or left out: %s', status => {
    expect(confirm({ settings: {} }, { status })).toEqual({ unconfirmed: [], unexpected: [] });
  });
});

function confirm(change: HookChange, answered: object): Confirmation {
  return confirmUpdate({ accountId: '1', hookId: '2', change }, hookWith(answered), facts);
}

function failure(change: HookChange, answered: object): ChatwootError | undefined {
  try {
    confirm(change, answered);
    return undefined;
  } catch (error) {
    if (error instanceof ChatwootError) return error;
    throw error;
  }
}

/** The same value with the keys of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)]),
  );
}
