/** A trainee's own certificates, without an account: looked up, counted, and noted as a look. */
import { keyedHashes, type SealedGround } from '../../files/index.ts';
import { system } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import { type Auth, lookedAt, normalizePhone } from '../../people/index.ts';
import { type Certificate, certificatesOfTrainees } from '../questions/certificates.ts';
import { checkOwn, ownTrainees, type TypedOwn } from '../rules/own.ts';
import { selectNumbered } from '../store/records.ts';

export type OwnGround = SealedGround & { readonly auth: Pick<Auth, 'limits'> };

/**
 * Those in force, and those revoked in whose place none was issued; none where the person is not
 * there, has none, or was told otherwise, which look alike from outside.
 */
export async function ownCertificates(
  ground: OwnGround,
  asked: TypedOwn & { address: string },
): Promise<Certificate[]> {
  const { limits } = ground.auth;
  await limits.take('certificateFrom', asked.address);
  const own = decided(checkOwn(asked, normalizePhone));
  const { kind, value } = own.number;
  await limits.take('certificate', value);
  const niks = kind === 'nik' ? keyedHashes(ground.files.keyring, 'identity', value) : [];
  const phones = kind === 'phone' ? [value] : [];
  const records = await selectNumbered(ground.database.read, { niks, phones });
  const trainees = ownTrainees(records, own);
  const all = await certificatesOfTrainees(ground.database, trainees);
  const shown = shownOf(all.filter(({ name }) => name !== ''));
  if (shown.length === 0) return [];
  await limits.forget('certificate', value);
  const seen = [...new Set(shown.map(({ traineeId }) => traineeId))];
  const looks = seen.map((thingId) => ({ thing: 'trainee', thingId, fields: ['certificates'] }));
  await lookedAt(ground, system('web'), ...looks);
  return shown;
}

function shownOf(all: readonly Certificate[]): Certificate[] {
  const isInForce = ({ revokedAt }: Certificate) => revokedAt === null;
  const keyOf = ({ traineeId, batchId }: Certificate) => `${traineeId} ${batchId}`;
  const standing = new Set(all.filter(isInForce).map(keyOf));
  return all.filter((one) => isInForce(one) || !standing.has(keyOf(one)));
}
