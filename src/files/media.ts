/** What kind of file people send, by its first bytes; a name says nothing. */
const kinds = [
  { mediaType: 'application/pdf', extension: 'pdf', begins: Buffer.from('%PDF-') },
  { mediaType: 'image/jpeg', extension: 'jpg', begins: Buffer.from([0xff, 0xd8, 0xff]) },
  { mediaType: 'image/png', extension: 'png', begins: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
] as const;

/** What a file field lets people choose. */
export const papersAccepted = kinds.map(({ mediaType }) => mediaType).join(',');

/** null where it is neither a PDF nor a picture. */
export const mediaTypeOf = (bytes: Buffer): string | null =>
  kinds.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins))?.mediaType ?? null;

export const extensionOf = (mediaType: string): string =>
  kinds.find((one) => one.mediaType === mediaType)?.extension ?? 'bin';
