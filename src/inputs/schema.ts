import * as z from 'zod/mini';
import { LONGEST_TIMEOUT_SECONDS, MOST_RETRIES } from '../limits';
import { EMPTY, NO_TOKEN } from './empty';
import {
  parseAppId,
  parseBaseUrl,
  parsed,
  parseFlag,
  parseHeaders,
  parseIds,
  parseIdsOrAll,
  parseIfNoHookFound,
  parseInbox,
  parseKeys,
  parseStatus,
  parseToken,
  unless,
  wholeNumber,
} from './parse';
import { IN_FILE, IN_INPUT, parseSettings, readSettingsFile } from './settings';

/**
 * Each input. The defaults in action.yml aren't empty where a change depends on an input, so that "not set" and "set, but empty" differ.
 * The runner doesn't apply them to an empty string.
 */
export const fields = z.object({
  'account-id': parsed(parseIdsOrAll),
  'hook-id': z.optional(parsed(parseIds)),
  'app-id': z.optional(parsed(parseAppId)),
  'inbox-id': parsed(unless('only', parseInbox), EMPTY['inbox-id']),
  'if-no-hook-found': z._default(parsed(parseIfNoHookFound), 'error'),
  status: parsed(parseStatus, EMPTY.status),
  settings: parsed(
    unless('unchanged', text => parseSettings(text, IN_INPUT)),
    EMPTY.settings,
  ),
  'settings-file': parsed(
    unless('none', file => parseSettings(readSettingsFile(file), IN_FILE)),
    EMPTY['settings-file'],
  ),
  'merge-settings': parsed(parseFlag, EMPTY['merge-settings']),
  'remove-settings': parsed(unless('none', parseKeys), EMPTY['remove-settings']),
  'api-access-token': parsed(parseToken, NO_TOKEN),
  'base-url': parsed(parseBaseUrl, EMPTY['base-url']),
  'allow-insecure-http': parsed(parseFlag, EMPTY['allow-insecure-http']),
  'timeout-seconds': z._default(parsed(wholeNumber(1, LONGEST_TIMEOUT_SECONDS)), 30),
  retries: z._default(parsed(wholeNumber(0, MOST_RETRIES)), 5),
  'extra-headers': z.optional(parsed(parseHeaders)),
  'dry-run': parsed(parseFlag, EMPTY['dry-run']),
});

/** The values of the inputs. */
export type Fields = z.infer<typeof fields>;
