/** Knowing a content again. */
import { createHash } from 'node:crypto';

/** SHA-256 of the bytes, or of a text in UTF-8, in 64 hexadecimal digits. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
