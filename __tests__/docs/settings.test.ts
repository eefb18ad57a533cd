import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CHATWOOT_APPS } from '../../src/hooks/apps';
import { fill } from '../examples/expressions';
import { startChatwoot } from '../support/chatwoot';
import { projectRoot, runAction } from '../support/runner';
import { codeBlocks, readDocument, sectionOf, tableIn } from './markdown';

const app = z.object({
  id: z.string(),
  hook_type: z.string().optional(),
  settings_json_schema: z
    .object({ properties: z.record(z.string(), z.object({ type: z.string() })), required: z.array(z.string()).default([]) })
    .optional(),
  visible_properties: z.array(z.string()).default([]),
});
type App = z.infer<typeof app>;

/** The apps in the recorded lists of a version, as administrators see them; an installation lists more apps once they are configured. */
function recordedApps(version: string): App[] {
  const file = path.join(projectRoot, '__tests__', 'contract', 'records', `chatwoot-${version}.json`);
  const records = z
    .array(
      z.object({
        request: z.object({ method: z.string(), path: z.string() }),
        response: z.object({ status: z.number(), body: z.string() }),
      }),
    )
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  const lists = records.filter(
    ({ request, response }) => request.method === 'GET' && request.path.endsWith('/integrations/apps') && response.status === 200,
  );
  const apps = lists.flatMap(({ response }) => z.object({ payload: z.array(app) }).parse(JSON.parse(response.body)).payload);
  // Lists for agents lack scopes and schemas.
  return [...new Map(apps.filter(({ hook_type }) => hook_type !== undefined).map(one => [one.id, one])).values()];
}

const [apps, earlierApps] = [recordedApps('4.16.2'), recordedApps('4.0.4')];
const laterApps = z
  .array(app)
  .parse(JSON.parse(readFileSync(path.join(projectRoot, '__tests__', 'contract', 'records', 'apps-4.18.json'), 'utf8')));
const page = readDocument('docs/settings.md');
const withSchema = apps.filter(({ settings_json_schema }) => settings_json_schema !== undefined);

const yesNo = (condition: boolean) => (condition ? 'yes' : 'no');
const keysOf = ({ settings_json_schema }: App) => Object.keys(settings_json_schema?.properties ?? {});

/** The section of an app, found by the overview table. */
function sectionFor({ id }: App): string {
  const [linked = ''] = tableIn(page).find(([, shownId]) => shownId === id) ?? [];
  return sectionOf(page, /\[(.*)\]/.exec(linked)?.[1] ?? '');
}

test('the action knows every app in the records', () => {
  for (const { id } of [...apps, ...earlierApps, ...laterApps]) expect(CHATWOOT_APPS).toContain(id);
});

test('the records contain every app', () => {
  expect(apps.map(({ id }) => id).sort()).toEqual(
    [
      'dashboard_apps',
      'dialogflow',
      'dyte',
      'google_translate',
      'leadsquared',
      'linear',
      'notion',
      'openai',
      'shopify',
      'slack',
      'webhook',
    ].sort(),
  );
});

test.each(apps.filter(({ id }) => id !== 'dashboard_apps'))('the overview has the scope and hidden keys of $id', one => {
  const hidden = keysOf(one).filter(key => !one.visible_properties.includes(key));
  const row = tableIn(page).find(([, id]) => id === one.id);
  expect(row?.slice(2)).toEqual([one.hook_type, one.settings_json_schema === undefined ? "can't be merged" : hidden.join(', ')]);
});

test.each(withSchema)('the table of $id matches the recorded schemas', one => {
  const earlier = earlierApps.find(({ id }) => id === one.id);
  const rows = keysOf(one).map(key => [
    key,
    one.settings_json_schema?.properties[key]?.type,
    yesNo(one.settings_json_schema?.required.includes(key) ?? false),
    yesNo(one.visible_properties.includes(key)),
    yesNo(earlier !== undefined && keysOf(earlier).includes(key)),
  ]);
  expect(tableIn(sectionFor(one)).map(cells => cells.slice(0, 5))).toEqual(rows);
});

test('the table of apps without a schema matches the records', () => {
  const rows = tableIn(sectionOf(page, 'Apps without a schema')).map(([, id, shown, earlier]) => [id, shown, earlier]);
  const recorded = apps
    .filter(({ settings_json_schema }) => settings_json_schema === undefined)
    .map(({ id, visible_properties }) => [id, visible_properties.join(', '), yesNo(earlierApps.some(earlier => earlier.id === id))]);
  expect(rows.sort()).toEqual(recorded.sort());
});

test('the page names the keys of the apps that differ since 4.18', () => {
  const shapeOf = (one: App | undefined) => one && [keysOf(one), one.settings_json_schema?.required ?? [], one.visible_properties];
  const differing = laterApps.filter(
    later => JSON.stringify(shapeOf(later)) !== JSON.stringify(shapeOf(apps.find(({ id }) => id === later.id))),
  );
  expect(differing.map(({ id }) => id)).toEqual(['openai', 'slack']);
  const notes = [...page.matchAll(/^\*Since 4\.18:\*(?:.|\n)*?\n\n/gm)].map(([note]) => note);
  expect(notes).toHaveLength(differing.length);
  for (const [index, one] of differing.entries()) for (const key of keysOf(one)) expect(notes[index]).toContain(`\`${key}\``);
});

const googleKey = JSON.stringify({ type: 'service_account', private_key: 'a\nb' });
const step = z.tuple([
  z.object({ uses: z.string(), with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)) }),
]);

test.each(withSchema)('the example of $id works', async one => {
  const server = await startChatwoot();
  try {
    const [example = ''] = codeBlocks(sectionFor(one), 'yaml');
    const [{ with: inputs }] = step.parse(parse(example));
    const contexts = {
      vars: { CHATWOOT_BASE_URL: server.url, CHATWOOT_ACCOUNT_ID: '1' },
      secrets: {
        CHATWOOT_API_ACCESS_TOKEN: server.tokens.administrator,
        OPENAI_API_KEY: 'sk-new-0002',
        DIALOGFLOW_CREDENTIALS: googleKey,
        GOOGLE_TRANSLATE_CREDENTIALS: googleKey,
        CLOUDFLARE_API_TOKEN: 'cf-new-0002',
      },
    };
    const filled = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, fill(value, contexts)]));
    const result = await runAction(filled);
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'app-id': one.id } });
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
  } finally {
    await server.close();
  }
});
