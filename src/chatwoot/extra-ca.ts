import { readFileSync } from 'node:fs';

/**
 * What is wrong with the file in `NODE_EXTRA_CA_CERTS`, which Node reads when it starts: it only warns of a file that doesn't exist, and
 * silently ignores one that isn't PEM. `undefined` if the variable isn't set, or the file can be used.
 */
export function problemWithExtraCa(): 'missing' | 'not-pem' | undefined {
  const file = process.env.NODE_EXTRA_CA_CERTS;
  if (!file) return undefined;
  try {
    return /-----BEGIN (X509 |TRUSTED )?CERTIFICATE-----/.test(readFileSync(file, 'latin1')) ? undefined : 'not-pem';
  } catch {
    return 'missing';
  }
}
