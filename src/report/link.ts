import type { Explanation } from './explanation';

/** The URL of the advice for a problem, in the version of the action that runs. */
export function linkFor(kind: Explanation['kind']): string {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
  const page = `docs/troubleshooting.md#${kind}`;
  // Without these variables, the action is in the repository of the workflow, as in `uses: ./`.
  return repository && ref ? `https://github.com/${repository}/blob/${ref}/${page}` : page;
}
