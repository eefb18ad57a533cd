import { z } from 'zod';
import { bytesOf, type Recorded, recordsOf, withTokens } from '../contract/record';
import type { RecordedVersion, Tokens } from '../support/chatwoot';
import { compareShapes, type Difference, type HasSetting } from './shape';

/**
 * The recorded requests that are sent again, in this order: those whose responses don't depend on earlier requests, on a provider, or on
 * a part of the installation being down.
 */
const repeated = [
  'get-root-api',
  'apps-admin',
  'app-show-openai-agent',
  'apps-no-token',
  'apps-suspended',
  'slack-status-0',
  'slack-status-1-from-disabled',
  'slack-status-str-0',
  'slack-status-true',
  'slack-status-banana',
  'slack-status-null',
  'slack-status-array',
  'webhook-status-0',
  'retired-app-status-0',
  'retired-app-null-settings-status-0',
  'openai-status-and-settings-valid',
  'openai-partial-label-only',
  'openai-settings-empty-object',
  'openai-status-valid-settings-invalid',
  'dialogflow-valid',
  'dialogflow-missing-credentials',
  'translate-valid',
  'translate-missing',
  'translate-unknown-key',
  'empty-object',
  'malformed-json',
  'text-plain-content-type',
  'no-token',
  'wrong-token',
  'empty-token',
  'agent-token',
  'agent-bot-token',
  'platform-app-token',
  'other-account-admin-token',
  'header-dashes',
  'agent-token-unknown-hook',
  'unknown-account',
  'hook-0',
  'base-path-prefix',
  'get-show-accept-any',
  'slack-settings-empty',
];

/** How the response to a recorded request differs from the record. */
export interface Finding {
  record: string;
  differences: Difference[];
}

/** Sends a seeded Chatwoot the requests recorded from `version`, and compares the shapes of the responses with the records. */
export async function repeatRequests(url: string, tokens: Tokens, version: RecordedVersion): Promise<Finding[]> {
  const hasSetting = await settingsOf(url, tokens);
  const findings: Finding[] = [];
  for (const record of recordsToRepeat(version))
    findings.push({ record: record.id, differences: await repeat(record, url, tokens, hasSetting) });
  return findings;
}

const listed = z.object({
  payload: z.array(
    z.object({ id: z.string(), settings_json_schema: z.object({ properties: z.record(z.string(), z.unknown()) }).optional() }),
  ),
});

/** The settings that each app has on this server, by the schemas it publishes. An app without a schema may have any. */
async function settingsOf(url: string, tokens: Tokens): Promise<HasSetting> {
  const headers = { api_access_token: tokens.administrator };
  const response = await fetch(`${url}/api/v1/accounts/1/integrations/apps`, { headers });
  const { success, data } = listed.safeParse(await response.json());
  const schemas = new Map(success ? data.payload.map(app => [app.id, app.settings_json_schema]) : []);
  return (appId, key) => {
    const schema = schemas.get(String(appId));
    return schema === undefined || Object.hasOwn(schema.properties, key);
  };
}

/** The recorded requests. @throws if one is missing */
export function recordsToRepeat(version: RecordedVersion): Recorded[] {
  const records = new Map(recordsOf(version).map(record => [record.id.replace(/^\d+-\d+-/, ''), record]));
  return repeated.map(id => {
    const record = records.get(id);
    if (record === undefined) throw new Error(`No record ${id} of ${version}`);
    return record;
  });
}

async function repeat(record: Recorded, url: string, tokens: Tokens, hasSetting: HasSetting): Promise<Difference[]> {
  const { method, path, headers, body } = record.request;
  const response = await fetch(url + path, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, withTokens(value, tokens)]),
    redirect: 'manual',
    ...(body !== null && { body: new Uint8Array(bytesOf(record)) }),
  });
  const text = await response.text();
  const recorded = record.response;
  const type = mediaType(response.headers.get('content-type'));
  const facts: [string, unknown, unknown][] = [
    ['status', recorded.status, response.status],
    ['content type', mediaType(recorded.headers['content-type']), type],
    ['x-request-id', 'x-request-id' in recorded.headers, response.headers.has('x-request-id')],
  ];
  const changed = facts.filter(([, before, now]) => before !== now);
  if (changed.length > 0)
    return changed.map(([what, before, now]) => ({ kind: 'change', text: `${what}: ${before} on record, ${now} returned` }));
  return type === 'application/json' ? compareShapes(JSON.parse(recorded.body), JSON.parse(text), hasSetting) : [];
}

function mediaType(contentType: string | null | undefined): string {
  return contentType?.split(';')[0] ?? '';
}
