/** Files that pages and API send alike. */
import { extensionOf } from '../files/index.ts';
import { slugOf } from '../kernel/slug.ts';
import { sentFile, type Visit } from '../web/index.ts';
import { evidenceBytes } from './actions/readiness-files.ts';

export async function sentEvidence(
  visit: Visit,
  asked: { enterpriseId: string; fileId: string },
): Promise<Response> {
  const { evidence, bytes } = await evidenceBytes(visit.house, visit.who, asked);
  const { item, mediaType, name } = evidence;
  const stem = slugOf(name.replace(/\.\w{1,5}$/, '')) || 'berkas';
  const called = `bukti-${slugOf(item)}-${stem}.${extensionOf(mediaType)}`;
  return sentFile(visit, { bytes, name: called, type: mediaType });
}
