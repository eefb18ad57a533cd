import { bytesOf, type Recorded, recordsOf, withTokens } from '../contract/record';
import type { Tokens, Version } from '../support/chatwoot';
import { compareShapes, type Difference } from './shape';

/**
 * Which records are asked again, in this order: those whose answers' shapes do not depend on what was asked before, on a vendor, or on
 * a part of the installation being down.
 */
const questions = [
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

/** What a question showed. */
export interface Finding {
  record: string;
  differences: Difference[];
}

/** Asks a seeded Chatwoot what servers of `version` were asked, and compares the shapes of the answers with the records. */
export async function askAgain(url: string, tokens: Tokens, version: Version): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const record of recordsAsked(version)) findings.push({ record: record.id, differences: await ask(record, url, tokens) });
  return findings;
}

/** The records behind the questions. @throws where one is missing */
export function recordsAsked(version: Version): Recorded[] {
  const records = new Map(recordsOf(version).map(record => [record.id.replace(/^\d+-\d+-/, ''), record]));
  return questions.map(question => {
    const record = records.get(question);
    if (record === undefined) throw new Error(`There is no record ${question} of ${version}`);
    return record;
  });
}

async function ask(record: Recorded, url: string, tokens: Tokens): Promise<Difference[]> {
  const { method, path, headers, body } = record.request;
  const answer = await fetch(url + path, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, withTokens(value, tokens)]),
    redirect: 'manual',
    ...(body !== null && { body: new Uint8Array(bytesOf(record)) }),
  });
  const text = await answer.text();
  const recorded = record.response;
  const type = mediaType(answer.headers.get('content-type'));
  const facts: [string, unknown, unknown][] = [
    ['status', recorded.status, answer.status],
    ['content type', mediaType(recorded.headers['content-type']), type],
    ['x-request-id', 'x-request-id' in recorded.headers, answer.headers.has('x-request-id')],
  ];
  const changed = facts.filter(([, before, now]) => before !== now);
  if (changed.length > 0)
    return changed.map(([what, before, now]) => ({ kind: 'change', text: `${what}: ${before} on record, ${now} answered` }));
  return type === 'application/json' ? compareShapes(JSON.parse(recorded.body), JSON.parse(text)) : [];
}

function mediaType(contentType: string | null | undefined): string {
  return contentType?.split(';')[0] ?? '';
}
