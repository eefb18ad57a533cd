import * as z from 'zod/mini';
import {
  listOf,
  parseAppId,
  parseBaseUrl,
  parsed,
  parseFlag,
  parseId,
  parseIdOrAll,
  parseIfNoHookFound,
  parseStatus,
  parseToken,
  wholeNumber,
} from './parse';
import { parseSettings, readSettingsFile } from './settings';

const NO_TOKEN =
  'required, but empty. Check that the secret exists in this repository or environment, and its name. ' +
  "Secrets aren't passed to workflows triggered from forks; Dependabot runs can read only Dependabot secrets";

// action.yml has the default. A default here would send the token of a self-hosted installation to Chatwoot Cloud if a variable is unset.
const NO_URL = 'set, but empty. Check that the variable exists, or remove the input to use https://app.chatwoot.com';

/** Each input, with the default of action.yml, which the runner doesn't apply to an empty text. */
export const fields = z.object({
  'account-id': parsed(listOf(parseIdOrAll)),
  'hook-id': z.optional(parsed(listOf(parseId))),
  'app-id': z.optional(parsed(parseAppId)),
  'inbox-id': z.optional(parsed(parseIdOrAll)),
  'if-no-hook-found': z._default(parsed(parseIfNoHookFound), 'error'),
  status: z.optional(parsed(parseStatus)),
  settings: z.optional(parsed(parseSettings)),
  'settings-file': z.optional(parsed(file => parseSettings(readSettingsFile(file)))),
  'merge-settings': z._default(parsed(parseFlag), false),
  'api-access-token': parsed(parseToken, NO_TOKEN),
  'base-url': parsed(parseBaseUrl, NO_URL),
  'allow-insecure-http': z._default(parsed(parseFlag), false),
  'timeout-seconds': z._default(parsed(wholeNumber(1, 600)), 30),
  retries: z._default(parsed(wholeNumber(0, 10)), 3),
  'dry-run': z._default(parsed(parseFlag), false),
});

/** The values of the inputs. */
export type Fields = z.infer<typeof fields>;
