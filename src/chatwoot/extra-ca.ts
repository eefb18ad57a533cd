import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** What Node makes of a file with certificates of CAs. */
export type ExtraCa = 'missing' | 'unreadable' | 'not-pem' | 'pem';

/**
 * The state of the file in `NODE_EXTRA_CA_CERTS`, which Node reads when it starts: it only warns of a file that it can't read, and silently
 * ignores one that isn't PEM. `undefined` if the variable isn't set.
 */
export function stateOfExtraCa(): ExtraCa | undefined {
  const file = process.env.NODE_EXTRA_CA_CERTS;
  if (!file) return undefined;
  if (!existsSync(file)) return 'missing';
  try {
    return isPem(readFileSync(file, 'latin1')) ? 'pem' : 'not-pem';
  } catch {
    return 'unreadable';
  }
}

/** Whether a text has certificates, all of which can be read. */
function isPem(text: string): boolean {
  const certificates = text.match(/^-----BEGIN (X509 |TRUSTED )?CERTIFICATE-----[^-]*(-----END [A-Z0-9 ]+-----.*)?/gm);
  return certificates?.every(isReadable) ?? false;
}

function isReadable(certificate: string): boolean {
  try {
    // A result that is used: the build removes what has no effect.
    return new X509Certificate(certificate).serialNumber !== '';
  } catch {
    return false;
  }
}
