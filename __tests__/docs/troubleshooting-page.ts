import { startChatwoot } from '../support/chatwoot';
import { runAction, startProxy } from '../support/runner';
import { anchorOf } from './markdown';
import { sections, type Topic, topics } from './troubleshooting-topics';

/** The error of a step that fails as the topic says, as the action prints it. */
export async function messageOf({ server: setup, given, inputs, options, proxy }: Topic): Promise<string> {
  const server = await startChatwoot(typeof setup === 'function' ? await setup() : setup);
  const proxyServer = proxy === undefined ? undefined : await startProxy({ to: server.port, respondWith: proxy });
  try {
    given?.(server);
    const common = { 'account-id': '1', 'hook-id': '2', status: 'enabled', 'api-access-token': server.tokens.administrator, retries: '0' };
    const step = await runAction(
      { ...common, 'base-url': server.url, ...inputs?.(server) },
      { from: 'src', ...(proxyServer && { env: { https_proxy: proxyServer.url } }), ...(await options?.(server)) },
    );
    const errors = step.annotations.filter(({ level }) => level === 'error');
    if (errors.length !== 1) throw new Error(`${errors.length} errors in: ${step.rawLog}`);
    return errors.map(({ message }) => message).join();
  } finally {
    await Promise.all([server.close(), proxyServer?.close()]);
  }
}

/**
 * docs/troubleshooting.md.
 * @param messages by kind of failure, as the action prints them
 */
export function troubleshootingPage(messages: ReadonlyMap<string, string>): string {
  const titles = Object.keys(sections);
  return [
    '# Troubleshooting',
    '',
    '<!-- Written by `npm run docs` from failures of the action. A test compares it. The texts are in __tests__/docs/troubleshooting-topics.ts. -->',
    '',
    'Every kind of failure, with an example of its message. A message says what happened, then what to do, and links to its heading here.',
    'Quoted words are those of the server. In the output `results`, each failure has its kind: the anchor of its heading.',
    '',
    ...titles.map(title => `- [${title}](#${anchorOf(title)})`),
    ...Object.entries(sections).flatMap(([title, kinds]) => [
      '',
      `## ${title}`,
      ...Object.keys(kinds).flatMap(kind => topicLines(kind, messages.get(kind) ?? '')),
    ]),
    '',
  ].join('\n');
}

function topicLines(kind: string, message: string): string[] {
  const { heading, text }: Topic = { ...topics }[kind] ?? { heading: '' };
  return [
    '',
    `<a id="${kind}"></a>`,
    '',
    `### ${heading}`,
    '',
    ...(text === undefined ? [] : [text, '']),
    '```text',
    ...withoutVariables(message),
    '```',
  ];
}

/** Lines without the link to the page itself, and with the same URLs and IDs in every run. */
function withoutVariables(message: string): string[] {
  return message
    .split('\n')
    .filter(line => !line.trim().startsWith('More: '))
    .map(line =>
      line
        .replace(/https?:\/\/127\.0\.0\.1(:\d+)?/g, 'https://chat.example.com')
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '0b6c1c52-6d2b-4c7c-9a0e-3f6a51d0c9d4'),
    );
}
