import { z } from 'zod';

export const archiveSchema = 'lagawi-backup/1';

/** Limits that go by themselves and numbers of transactions: they mean nothing elsewhere. */
export const tablesLeftOut: ReadonlySet<string> = new Set([
  'access_change',
  'auth_rate_limit',
  'rate_limit',
]);

/** Where things stand in the tar. The manifest is last: its hashes are known only then. */
export const places = {
  head: 'lagawi-backup.json',
  table: (name: string, part: number) => `tables/${name}/${String(part).padStart(6, '0')}.copy`,
  file: (path: string) => `files/${path}`,
  keyring: 'keyring.sealed.json',
  manifest: 'manifest.json',
} as const;

/** Rows travel in parts of about this size, their length known before they are written. */
export const partBytes = 1024 * 1024;
/** A part ends at the chunk of the connection that filled it; more than this was not made by us. */
export const partBytesMax = 16 * 1024 * 1024;
/** A hundred thousand files and their hashes have room in it. */
export const manifestBytesMax = 64 * 1024 * 1024;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

const manifestShape = z.object({
  schema: z.literal(archiveSchema),
  madeAt: z.iso.datetime(),
  lagawi: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  /** In the order in which they are loaded: what is referred to comes first. */
  tables: z.array(
    z.object({ name: identifier, columns: z.array(identifier), rows: count, bytes: count, sha256 }),
  ),
  sequences: z.array(
    z.object({
      name: identifier,
      lastValue: z.string().regex(/^-?\d{1,19}$/),
      isCalled: z.boolean(),
    }),
  ),
  files: z.array(z.object({ path: z.string().min(1), size: count, sha256 })),
  keys: z.union([
    z.object({ kept: z.literal('wrapped'), sha256 }),
    z.object({ kept: z.literal('absent') }),
  ]),
});

export type Manifest = z.infer<typeof manifestShape>;
export type TableInManifest = Manifest['tables'][number];

export function readManifest(bytes: Buffer): Manifest {
  return manifestShape.parse(JSON.parse(bytes.toString('utf8')));
}

/** A path inside the files folder that cannot lead out of it. */
export function isSafePath(path: string): boolean {
  const parts = path.split('/');
  return parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part),
  );
}
