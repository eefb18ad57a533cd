/** The version in package.json, which a test compares; importing that file would put all of it into the bundle. */
export const VERSION = '1.0.0';
