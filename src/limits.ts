// Inputs. Longer values may be misplaced secrets, which the runner only masks as a whole.

/** Characters of an input value that is quoted in a message. */
export const LONGEST_QUOTED_INPUT = 40;
/** Digits of an ID. JavaScript would change longer ones. */
export const LONGEST_ID = 15;
/** Characters of an app ID, far more than any has, and few enough to be quoted. */
export const LONGEST_APP_ID = 40;
/** Seconds of `timeout-seconds`, and `retries`. */
export const LONGEST_TIMEOUT_SECONDS = 600;
export const MOST_RETRIES = 10;
/** Characters of `base-url`, far more than any real one. */
export const LONGEST_BASE_URL = 200;
/** Characters of a base URL that is shown completely in messages. */
export const LONGEST_SHOWN_BASE_URL = 40;
/** Characters of `extra-headers`. Node and most servers accept 8 to 16 KiB of headers. */
export const LONGEST_HEADERS = 4 * 1024;
/** Bytes of `settings-file`: what nginx in front of Chatwoot accepts by default, far more than the settings of any app. */
export const LARGEST_SETTINGS_FILE = 1024 * 1024;
/** Values in settings: fewer than in a response, which has some more around them. */
export const MOST_SETTINGS_VALUES = 90_000;
/** Levels of `settings`. Chatwoot rejects more than 100, and the request body is one. */
export const DEEPEST_SETTINGS = 99;
/** Keys in `remove-settings`, far more than any app has. */
export const MOST_REMOVED_KEYS = 200;
/** Keys with a problem that a message about `settings` names, and characters of each. */
export const MOST_KEYS_IN_PROBLEM = 5;
export const LONGEST_KEY_IN_PROBLEM = 50;

// Responses

/**
 * Bytes of a response. Settings of the 1 MiB that nginx accepts by default are returned completely before 4.15, and Rails writes `<` as six
 * characters. A thousand hooks with a service account each have 3 MiB.
 */
export const LARGEST_RESPONSE = 8 * 1024 * 1024;
/** Values in a response, on which time and memory depend. A hook has about ten, a list a few hundred plus those of its hooks. */
export const MOST_VALUES = 100_000;
/** Levels of a response. Chatwoot rejects settings nested deeper than 100 levels. Lists add a few levels. */
export const DEEPEST_RESPONSE = 150;
/** Characters of an app's schema and visible properties. They have less than a thousand, and are read for each of its hooks. */
export const LONGEST_RULES = 8 * 1024;
/** Characters of a schema times those of settings: a malicious server could make validation take hours. */
export const MOST_VALIDATION_WORK = 10_000_000;
/** Characters of a number that is compared digit by digit. The longest way to write a double exactly has fewer. */
export const LONGEST_NUMBER = 400;
/** Errors in a response that are shown. */
export const MOST_ERRORS = 100;
/** Characters in which the title of an HTML page is searched. In megabytes of `<title`, the search would take days. */
export const LONGEST_TITLE_SEARCH = 10_000;
/** Lines and characters of the secrets in settings, so that hiding them takes little time. The file of a service account has about forty lines. */
export const MOST_SECRET_LINES = 200;
export const MOST_SECRET_CHARACTERS = 64 * 1024;

// Run

/** Milliseconds until the next address of a host is tried. By default, Node waits 250 ms, less than a round trip to some servers. */
export const LONGEST_CONNECT_MS = 5000;

/** Accounts, and hooks. */
export const MOST_TARGETS = 1000;
/** Accounts or hooks that are processed at a time. */
export const LANES = 4;
/** Consecutive hooks that exhaust their retries, after which the server is considered down. */
export const MOST_TRANSIENT_IN_A_ROW = 4;
/** Milliseconds until the first retry, doubled for each further one, up to the longest; plus up to half of it at random. */
export const FIRST_BACKOFF_MS = 1000;
export const LONGEST_BACKOFF_MS = 30_000;
/** Milliseconds between the starts of requests after a gateway's first rejection. The gap grows with each, up to the longest. */
export const FIRST_GAP_MS = 50;
export const LONGEST_GAP_MS = 5000;
/** Rejections of one request that use up no retry: a server that always returns 503 isn't a gateway's limit, and must not slow down the run. */
export const MOST_SLOWDOWNS = 13;
/** Milliseconds of a `Retry-After` that is honored: a job shouldn't be idle for longer. */
export const LONGEST_WAIT_MS = 60_000;
/** Milliseconds of a `Retry-After` that is told to the user, a year: longer times make no difference. */
export const LONGEST_RETRY_AFTER_MS = 365 * 24 * 60 * 60 * 1000;
/**
 * Milliseconds that requests in progress may take after the job was canceled. The runner sends SIGINT, after 7.5 seconds SIGTERM, on Windows
 * Ctrl+Break, which Node calls SIGBREAK, and ends the process 2.5 seconds later.
 */
export const GRACE_MS = { SIGINT: 7500, SIGTERM: 1500, SIGBREAK: 1500 };

// Log and summary

/** Characters of a secret line, without whitespace around it. Shorter ones aren't hidden, because that would make the log unreadable. */
export const SHORTEST_SECRET = 4;
/** Characters of the value of an extra header that is masked for the rest of the job: a mask such as `production` drops job outputs. */
export const SHORTEST_MASKED_HEADER = 16;
/** Digits of a secret number. Shorter ones are often IDs, and GitHub drops job outputs that contain a mask. */
export const SHORTEST_MASKED_NUMBER = 8;
/**
 * Characters of texts that are compared with secrets of the same length and start in a run, about a second of work, and of the forms of
 * secrets that are kept. Above, every text is hidden, because a server may show texts and secrets for which the search never ends.
 */
export const MOST_COMPARED_CHARACTERS = 250_000_000;
export const MOST_FORM_CHARACTERS = 16 * 1024 * 1024;
/** Masks in a run, and characters of the secrets in them. Above, texts of the server are neither masked nor printed. */
export const MOST_MASKS = 20_000;
export const MOST_MASKED_CHARACTERS = 4 * 1024 * 1024;
/** Lines of a stack trace. */
export const MOST_STACK_LINES = 5;
/** Milliseconds of a wait for a gateway that the log tells, even if it doesn't get longer. */
export const SHORTEST_TOLD_WAIT_MS = 1000;
/** Seconds of a wait that is told in seconds, not in minutes. */
export const MOST_TOLD_SECONDS = 120;
/** Items of a list in a message. Longer lists aren't useful. */
export const LONGEST_LIST = 50;
/** Details of a failure: more than fifty hooks and how many more there are. */
export const MOST_DETAILS = 60;
/** Characters of a line of the log about one hook of several, and of the changes in it. */
export const LONGEST_LINE = 2000;
export const MOST_CHANGES_IN_LINE = 10;
/** Characters of each part of a message, most of which are from this action: what others write is shortened more. */
export const LONGEST_SHOWN_TEXT = 500;
export const LONGEST_SHOWN_CAUSE = 1000;
export const LONGEST_SHOWN_ADVICE = 2000;
export const LONGEST_SHOWN_NOTE = 2000;
export const LONGEST_SHOWN_REQUEST_ID = 100;
/** Characters of the name of an account or an inbox. */
export const LONGEST_SHOWN_NAME = 60;
/** Characters of a value of settings that is shown. */
export const LONGEST_SHOWN_VALUE = 60;
/** Characters of an annotation: the runner cuts the rest, in the log, too. */
export const LONGEST_ANNOTATION = 4096;
/** Characters of a settings key. */
export const LONGEST_SHOWN_KEY = 200;
/** Settings keys in a row of the summary of several hooks. */
export const MOST_KEYS_IN_ROW = 20;
/** Different notes about hooks. */
export const MOST_NOTES = 50;
/** Hooks that the annotation names for each cause, and causes; the log and the summary have more. */
export const MOST_NAMED_HOOKS = 10;
export const MOST_CAUSES = 5;
export const MOST_TOLD_CAUSES = 50;
/** Bytes of the job summary. GitHub drops one larger than 1 MiB; other steps of the job write to the same page. */
export const LARGEST_SUMMARY = 900 * 1024;

// Outputs

/** Characters of `results`, and of all outputs of a step. GitHub accepts 1 MB of UTF-16. */
export const LONGEST_RESULTS = 400_000;
export const LONGEST_OUTPUTS = 480_000;
/** Characters of the file in `results-file`. */
export const LONGEST_RESULTS_FILE = 32_000_000;
/** Characters of the message of one hook in `results`, and if `results` would be too long. */
export const LONGEST_RESULT_MESSAGE = 200;
export const LONGEST_CUT_MESSAGE = 60;
/** Names in `changes` and in `unverified`, far more than any app has keys, and characters of each. */
export const MOST_NAMES = 200;
export const LONGEST_NAME = 200;
