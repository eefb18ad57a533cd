import * as fc from 'fast-check';

const many = (count: number, item: (index: number) => string) => Array.from({ length: count }, (_, index) => item(index)).join(',');

/** JSON texts of up to a megabyte that take long if any part is processed repeatedly. */
export const heavy: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom<(size: number, key: string) => string>(
      size => `1.${'0'.repeat(size)}1`,
      size => `[${many(size / 8, () => '1e15')}]`,
      size => `[${many(size / 8, index => `"${index}"`)}]`,
      (size, key) => `{${many(size / 20, index => `"${index}${key}":"${index}"`)}}`,
      (size, key) => `{"${'k'.repeat(size / 2)}${key}":[${many(size / 8, () => '""')}]}`,
      (size, key) => `${`{"${key}":`.repeat(90)}[${many(size / 8, () => '{}')}]${'}'.repeat(90)}`,
      (size, key) => `{"${key}":"${'line\\n'.repeat(size / 8)}","list":[${many(size / 16, index => `"line ${index}"`)}]}`,
      (size, key) => `{"${key}":"${'\\u0001'.repeat(size / 32)}"}`,
      size => `${'['.repeat(size / 2)}${']'.repeat(size / 2)}`,
      size => `"${' \\n'.repeat(size / 4)}x"`,
    ),
    fc.constantFrom(1000, 60_000, 900_000),
    fc.constantFrom('', 'token', 'note', '::', '<b>'),
  )
  .map(([write, size, key]) => write(size, key));
