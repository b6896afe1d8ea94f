/** Where this room's pages are. The token is what stands in a QR. */
export const documentPaths = {
  check: (token: string) => `/periksa/${token}`,
  key: '/periksa/kunci',
  revocations: '/periksa/pencabutan',
  /** Checks on the device itself. */
  offline: '/periksa/luring',
} as const;
