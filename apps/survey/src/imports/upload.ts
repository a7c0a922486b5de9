import { createHash } from 'node:crypto';
import { badRequest } from '#infra/web';

/** What a form for an uploaded table sends: the file, or the file of the step before, and its fingerprint. */
export interface UploadForm {
  readonly file?: unknown;
  readonly carried?: unknown;
  readonly fingerprint?: unknown;
  readonly step?: unknown;
}

/** A file up to this size travels to the confirming step within the page, in a hidden field. In bytes. */
const CARRIED = 45_000;

/**
 * The file that a form sent. Nothing is kept between checking and confirming: a small file comes back in a
 * hidden field, a larger one is chosen again and must be the very file that was checked.
 */
export function uploadedFile({ file, carried, fingerprint }: UploadForm): Buffer {
  const bytes = typeof carried === 'string' && carried !== '' ? Buffer.from(carried, 'base64') : file;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0)
    throw badRequest('IMPORT.NO_FILE', 'No file was chosen. Go back, choose a CSV file and try again.');
  if (typeof fingerprint === 'string' && fingerprint !== '' && fingerprint !== fingerprintOf(bytes))
    throw badRequest(
      'IMPORT.OTHER_FILE',
      'This is not the file that was checked. Nothing was imported. Check it first.',
    );
  return bytes;
}

/** What the confirming step needs in order to get the same file again. */
export const carry = (bytes: Buffer): { readonly carried: string; readonly fingerprint: string } => ({
  carried: bytes.length <= CARRIED ? bytes.toString('base64') : '',
  fingerprint: fingerprintOf(bytes),
});

const fingerprintOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url');
