/** The version in package.json, which a test compares. Importing package.json would add all of it to the bundle. */
export const VERSION = '1.0.0';
