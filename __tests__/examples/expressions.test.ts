import { expressionsIn, fill, holds, type Status } from './expressions';

const contexts = { inputs: { dry: true, unset: null }, secrets: { KEY: `a"b'c\n` }, matrix: { account: 7 } };

test.each([
  ['plain }} text', 'plain }} text'],
  ['${{ inputs.dry }}/${{matrix.account}}/${{ inputs.unset }}/', 'true/7//'],
  ['{ "key": ${{ toJSON(secrets.KEY) }} }', `{ "key": "a\\"b'c\\n" }`],
  ["${{ format('{0}}} {{it''s {1}', matrix.account, inputs.unset || 'none') }}", "7} {it's none"],
])('%s becomes %s', (text, expected) => {
  expect(fill(text, contexts)).toBe(expected);
});

test.each([
  ['${{ secrets.KEI }}', 'secrets has no KEI'],
  ['${{ vars.URL }}', 'Unrecognized named-value'],
  ['${{ nothing() }}', 'Unrecognized function'],
])('%s throws', (text, message) => {
  expect(() => fill(text, contexts)).toThrow(message);
});

test('finds both expressions in a string', () => {
  expect(expressionsIn("${{ '}}' }} and ${{ 'it''s }}' }}")).toEqual(["'}}'", "'it''s }}'"]);
});

test.each<[string | undefined, Status[]]>([
  [undefined, ['success']],
  ['inputs.dry', ['success']],
  ['${{ !inputs.dry }}', []],
  ['always()', ['success', 'failure', 'cancelled', 'skipped']],
  ['${{ always() && inputs.dry }}', ['success', 'failure', 'cancelled', 'skipped']],
  ['failure()', ['failure']],
  ['!cancelled()', ['success', 'failure', 'skipped']],
  ["inputs.unset == ''", ['success']],
])('if: %s', (condition, expected) => {
  const statuses: Status[] = ['success', 'failure', 'cancelled', 'skipped'];
  expect(statuses.filter(status => holds(condition, contexts, status))).toEqual(expected);
});
