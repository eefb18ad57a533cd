import type { Explanation } from './explanation';

/**
 * The URL of the advice for a problem, in the version of the action that runs. `undefined` if nobody knows it: on another server than
 * github.com, which may have copied the action, and for `uses: ./`, where the variables about the action are empty.
 */
export function linkFor(kind: Explanation['kind']): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
  return server === GITHUB && repository && ref ? `${GITHUB}/${repository}/blob/${ref}/${pageFor(kind)}` : undefined;
}

/** Where the advice for a problem is in the action's repository. */
export function pageFor(kind: Explanation['kind']): string {
  return `docs/troubleshooting.md#${kind}`;
}

const GITHUB = 'https://github.com';
