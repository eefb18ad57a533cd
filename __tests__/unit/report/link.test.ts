import { linkFor, pageFor } from '../../../src/report/link';
import { withEnvironment } from '../step';

const [github, repository] = ['https://github.com', 'acme/update-chatwoot-hook'];

test.each([
  [github, repository, 'v1.2.3', 'https://github.com/acme/update-chatwoot-hook/blob/v1.2.3/docs/troubleshooting.md#timeout'],
  [github, '', '', undefined],
  [github, repository, undefined, undefined],
  ['https://github.example.com', repository, 'v1', undefined],
  [undefined, repository, 'v1', undefined],
])('on %s, advice of the action %j at %j is linked as %s', (GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF, link) => {
  expect(withEnvironment({ GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF }, () => linkFor('timeout'))).toBe(link);
});

test('advice that cannot be linked is named by its place', () => {
  expect(pageFor('timeout')).toBe('docs/troubleshooting.md#timeout');
});
