import { linkFor } from '../../../src/report/link';
import { withEnvironment } from '../step';

test.each([
  ['acme/update-chatwoot-hook', 'v1.2.3', 'https://github.com/acme/update-chatwoot-hook/blob/v1.2.3/docs/troubleshooting.md#timeout'],
  ['', '', 'docs/troubleshooting.md#timeout'],
  ['acme/update-chatwoot-hook', undefined, 'docs/troubleshooting.md#timeout'],
])('advice of the action %j at %j is linked as %s', (GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF, link) => {
  expect(withEnvironment({ GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF }, () => linkFor('timeout'))).toBe(link);
});
