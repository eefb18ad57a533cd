import type { Settings } from '../../../src/chatwoot/shapes';
import { confirmUpdate } from '../../../src/hooks/confirm';
import * as fc from '../../support/fast-check';
import { canonical, holds, storableJson, storableSettings } from '../arbitraries';
import { hookWith, resultOf } from '../samples';

test('a response confirms settings if and only if each key that it shows was sent with the same value', () => {
  const pairs = storableSettings.chain(sent => {
    const variants = Object.entries(sent).map(([key, value]) =>
      fc.tuple(fc.constant(key), fc.oneof({ weight: 5, arbitrary: fc.constant(value) }, storableJson)),
    );
    const more = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, storableSettings);
    return fc.tuple(
      fc.constant(sent),
      fc.tuple(...variants).chain(entries => fc.shuffledSubarray(entries)),
      more,
    );
  });
  holds(
    fc.property(pairs, ([sent, kept, more]) => {
      const shown: Settings = Object.fromEntries([...kept, ...Object.entries(more)]);
      const differing = Object.keys(sent).filter(key => Object.hasOwn(shown, key) && canonical(sent[key]) !== canonical(shown[key]));
      const remaining = Object.keys(shown).filter(key => !Object.hasOwn(sent, key));
      const unverified = Object.keys(sent).filter(key => !Object.hasOwn(shown, key));
      const change = { status: undefined, settings: sent };
      const confirmed = resultOf(() => confirmUpdate({ accountId: '1', hookId: '2', change }, hookWith({ settings: shown })));
      if (differing.length > 0) expect(confirmed).toEqual({ kind: 'settings-differ', keys: differing });
      else if (remaining.length > 0) expect(confirmed).toEqual({ kind: 'settings-not-removed', keys: remaining });
      else expect(confirmed).toEqual(unverified);
    }),
    150,
  );
});
