/** What to say about an empty token. */
export const NO_TOKEN =
  'required, but empty. Check that the secret exists in this repository or environment, and its name. ' +
  "Secrets aren't passed to workflows triggered from forks; Dependabot runs can read only Dependabot secrets";

const NOTHING =
  "set, but empty: its expression gave nothing. Check that the variable, secret, input, or output exists. If it's meant to be unset,";

/**
 * What to say about an input that is set, but empty: its default, and what each way out does. An unset variable must not turn a preview into
 * an update, a merge into a replacement, one inbox into another, or an update into half of it.
 */
export const EMPTY = {
  'inbox-id': `${NOTHING} set only, the default, which selects the only hook of the app, whatever its inbox; or all for every hook of the app`,
  status:
    `${NOTHING} set unchanged, the default, which leaves the status as it is; ` +
    'a dry run with nothing else to change then only looks the hooks up',
  settings:
    `${NOTHING} set unchanged, the default, which leaves the settings as they are. ` +
    'On Windows, an input of more than 32,766 characters arrives empty: use settings-file',
  'settings-file':
    `${NOTHING} set none, the default, which uses only the keys in settings: ` +
    'without merge-settings, the keys that only the file has are then deleted',
  'merge-settings':
    `${NOTHING} set false, the default, which replaces all settings, or true, which keeps the others. In runs that no form started, ` +
    "`${{ inputs.merge-settings || false }}` replaces, and `${{ github.event_name != 'workflow_dispatch' || inputs.merge-settings }}` merges",
  'remove-settings': `${NOTHING} set none, the default, which removes no key`,
  'base-url': `${NOTHING} set https://app.chatwoot.com, the default, which is Chatwoot Cloud: it gets the token`,
  'allow-insecure-http': `${NOTHING} set false, the default, which rejects http://`,
  'dry-run':
    `${NOTHING} set false, the default, which updates, or true, which previews. In runs that no form started, ` +
    "`${{ inputs.dry-run || false }}` updates, and `${{ github.event_name != 'workflow_dispatch' || inputs.dry-run }}` previews",
} as const;
