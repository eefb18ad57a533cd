import { hiddenLines, Redactor } from '../../../src/report/redact';
import * as fc from '../../support/fast-check';
import { character, holds, wildText } from '../arbitraries';

/** Strings of a small alphabet, so that secrets often overlap with each other and with texts. Without `*`, which replaces secrets. */
const secret = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', ':', '#', '[', '"', '&', '\\', '\n', '\r'), minLength: 1, maxLength: 12 }),
  fc.string({ unit: character, minLength: 4, maxLength: 20 }).filter(text => !text.includes('*')),
);
const secrets = fc.array(secret, { minLength: 1, maxLength: 4 });

/** Texts that contain the secrets: complete, doubled, overlapping, and in pieces. */
function textWith(hidden: readonly string[]): fc.Arbitrary<string> {
  const part = fc.constantFrom(...hidden, ...formsOf(hidden));
  const piece = fc.tuple(part, fc.nat(6), fc.nat(6)).map(([text, from, to]) => text.slice(from, text.length - to));
  return fc.array(fc.oneof(part, piece, wildText), { maxLength: 6 }).map(parts => parts.join(''));
}

function redactorFor(secrets: readonly string[]): Redactor {
  return new Redactor(hiddenLines(secrets));
}

/** The lines that must be hidden. */
function linesOf(hidden: readonly string[]): string[] {
  const lines = hidden.flatMap(text => text.split(/\r\n|\n|\r/)).map(line => line.trim());
  return [...new Set(lines)].filter(line => line.length >= 4 && !/^-?[\d.]{1,7}$/.test(line));
}

function formsOf(hidden: readonly string[]): string[] {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  const unicode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return linesOf(hidden).flatMap(line => {
    const json = JSON.stringify(line).slice(1, -1);
    const ascii = json.replace(/[^ -~]/g, unicode);
    const strictUrl = encodeURIComponent(line.toWellFormed()).replace(
      /[!'()*]/g,
      character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    const html = line.replace(/[&<>"']/g, character => entities[character] ?? '');
    return [
      ...[line, json, json.replace(/[&<>\u2028\u2029]/g, unicode), ascii, ascii.replaceAll('/', '\\/'), json.replaceAll('/', '\\/')],
      encodeURI(line.toWellFormed()),
      encodeURIComponent(line.toWellFormed()),
      strictUrl,
      strictUrl.replaceAll('%20', '+'),
      html,
      ...['&#039;', '&apos;', '&#x27;'].map(apostrophe => html.replaceAll('&#39;', apostrophe)),
      json.replace(/#(?=[{$@])/g, '\\#'),
      Buffer.from(line).toString('latin1'),
      html.replaceAll('&quot;', '&#34;').replaceAll('+', '&#43;'),
    ];
  });
}

/** The expected redacted text: consecutive characters that belong to secrets are replaced by three stars. */
function redacted(text: string, hidden: readonly string[]): string {
  const characters = text.split('');
  const isHidden = characters.map(() => false);
  for (const form of formsOf(hidden)) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) isHidden.fill(true, at, at + form.length);
  }
  return characters.map((character, at) => (isHidden[at] ? (isHidden[at - 1] ? '' : '***') : character)).join('');
}

const secretsAndText = secrets.chain(hidden => fc.tuple(fc.constant(hidden), textWith(hidden)));

test('a text is redacted in one pass as if each secret was searched for separately, also by a redactor that learns lines later', () => {
  holds(
    fc.property(secretsAndText, fc.nat(4), ([hidden, text], known) => {
      const expected = redacted(text, hidden);
      expect(redactorFor(hidden).redact(text)).toBe(expected);
      const redactor = redactorFor(hidden.slice(known));
      redactor.learn(hiddenLines(hidden));
      expect(redactor.redact(text)).toBe(expected);
    }),
    600,
  );
});

const values = secrets.chain(hidden => {
  const text = textWith(hidden);
  const { any } = fc.letrec<{ any: unknown }>(tie => ({
    any: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer(),
      fc.constant(null),
      fc.dictionary(fc.oneof(text, fc.constantFrom('api_key', '__proto__', 'credentials')), tie('any'), { maxKeys: 3 }),
      fc.array(tie('any'), { maxLength: 3 }),
    ),
  }));
  return fc.tuple(fc.constant([...hidden, '12345678']), any);
});

test('a redacted hook contains no secret in any string, number, or key', () => {
  holds(
    fc.property(values, ([hidden, json]) => {
      const raw = { json, number: 812345678.5, raw: JSON.rawJSON('1234567898765987659876598'), settings: { json, kept: [1] } };
      const redacted = redactorFor(hidden).redactHook(raw);
      const texts = textsIn(redacted);
      expect(texts).toContain('8***.5');
      expect(texts).toContain('***98765987659876598');
      expect(redacted.settings).toMatchObject({ kept: [1] });
      for (const line of linesOf(hidden)) for (const text of texts) expect(text).not.toContain(line);
    }),
    100,
  );
});

test('redacted settings have each key unchanged, or not at all', () => {
  holds(
    fc.property(values, fc.dictionary(fc.constantFrom('a', 'b', 'credentials', '__proto__'), fc.constant(1)), ([hidden, json], others) => {
      const settings = { ...others, json, credentials: { project_id: 'p', private_key: 'x' } };
      const redacted = redactorFor(hidden).redactSettings(settings);
      expect(Object.keys(redacted)).not.toContain('credentials');
      for (const [key, value] of Object.entries(redacted)) expect(value).toBe(Object.entries(settings).find(([name]) => name === key)?.[1]);
    }),
    100,
  );
});

test('every text is hidden as a whole after 250 million characters were compared, which takes a second', () => {
  const redactor = redactorFor(Array.from({ length: 60 }, (_, index) => `aaaa${'b'.repeat(index * 250)}`));
  const text = 'aaaac'.repeat(300);
  expect(redactor.redact(text)).toBe('***c'.repeat(300));
  expect(redactor.isExhausted).toBe(false);
  expect(redactor.redact(text)).toBe('***');
  expect(redactor.isExhausted).toBe(true);
  expect(redactor.redact('enabled')).toBe('***');
});

test.each([
  ['   a', []],
  ['  ],', []],
  ['abc', []],
  [' abcd ', ['abcd']],
  ['true', []],
  ['null', []],
  ['2024', []],
  ['1234567', []],
  ['-12.34567', []],
  ['12345678', ['12345678']],
  ['2024a', ['2024a']],
  ['openai', []],
  ['one two\n  three\r\n', ['one two', 'three']],
  ['{\n  "a": true,\n  null,\n  1234,\n', ['"a": true,']],
  ['abc,', ['abc,']],
])('of the secret %j, these lines are hidden: %j', (secret, lines) => expect([...hiddenLines([secret])]).toEqual(lines));

test.each([
  ['Ruby on Rails', 'a&b<c>d\u2028e', 'a\\u0026b\\u003cc\\u003ed\\u2028e'],
  ['Python', 'käse/1', 'k\\u00e4se/1'],
  ['PHP', 'käse/1', 'k\\u00e4se\\/1'],
  ['a writer that escapes slashes', 'käse/1', 'käse\\/1'],
])('a secret is hidden as %s writes it in JSON', (_, secret, written) => {
  expect(redactorFor([secret]).redact(`{"x":"${written}"}`)).toBe('{"x":"***"}');
});

test('a shown text is one line without workflow commands, control characters, and secrets', () => {
  holds(
    fc.property(secretsAndText, ([hidden, text]) => {
      const shown = redactorFor(hidden).show(text, 10_000);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(shown).not.toMatch(/^\s*::/);
      expect(shown).not.toContain('##[');
      for (const line of linesOf(hidden)) expect(shown).not.toContain(line);
    }),
    600,
  );
});

test('a harmless text is shown unchanged, up to a limit', () => {
  const harmless = fc.stringMatching(/^[\w.;()"'<>&é 一-龥]{0,60}$/);
  holds(
    fc.property(harmless, fc.integer({ min: 1, max: 70 }), (text, limit) => {
      const whole = text.trim();
      expect(redactorFor(['SECRET!']).show(text, limit)).toBe(whole.length > limit ? `${whole.slice(0, limit)}…` : whole);
    }),
  );
  expect(redactorFor([]).show('x'.repeat(501))).toBe(`${'x'.repeat(500)}…`);
  // Not half of a surrogate pair.
  expect(redactorFor([]).show(`${'x'.repeat(9)}😀y`, 10)).toBe(`${'x'.repeat(9)}…`);
  expect(redactorFor([]).show('\ud83d and more', 5)).toBe('\ufffd and…');
});

test('a secret that becomes known after a text was shown is hidden, also its start where the text is cut', () => {
  const secret = 'Q'.repeat(30);
  const later = redactorFor(['unlike it', secret]);
  for (let before = 0; before < 60; before++) {
    const shown = redactorFor([]).show(`${'x'.repeat(before)}${secret}${'y'.repeat(100)}`, 50);
    expect(later.redactShown(shown)).toMatch(before <= 46 ? /^x*\*\*\*(y*…)$/ : /^x+Q{0,3}…$/);
  }
  expect(later.redactShown('QQQQQ')).toBe('QQQQQ');
  expect(later.redactShown('xQQQQz…')).toBe('xQQQQz…');
  expect(later.redactShown('x ke it… x unli…')).toBe('x ke it… x ***…');
  expect(later.redactShown('xQQQQQ… (was "yQQQQ…)')).toBe('x***… (was "y***…)');
});

test('a text with much whitespace is shown', () => {
  expect(redactorFor(['SECRET!']).show(`  Problem${' '.repeat(3000)}end`, 40)).toBe('Problem…');
  expect(redactorFor(['SECRET!']).show(`${' '.repeat(3000)}Problem`, 40)).toBe('Problem');
  expect(redactorFor(['SECRET!']).show(`Problem${'\u200b'.repeat(30)}`, 20)).toBe('Problem');
});

test('a part of a secret is never shown, wherever a long text is cut', () => {
  const secret = 'Q'.repeat(30);
  const redactor = redactorFor([secret]);
  for (let before = 0; before < 200; before++) {
    expect(redactor.show(`${'x'.repeat(before)}${secret}${'y'.repeat(1000)}`, 40)).not.toContain('Q');
    // Hidden, the text is shorter than what is searched of it.
    expect(redactor.show(`${secret.repeat(before / 30)}${'x'.repeat(before % 30)}${secret.repeat(20)}`, 40)).not.toContain('Q');
  }
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => [key, ...textsIn(child)]) : [];
}
