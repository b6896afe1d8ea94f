/** Where this room's pages are. */
export const deskPaths = {
  home: '/',
  firstRun: '/mulai',
  producer: (enterpriseId: string) => `/usaha-saya/${enterpriseId}`,
  /** Of a demo only. */
  signInAs: (personId: string) => `/simulasi/masuk/${personId}`,
  facts: '/simulasi/fakta',
} as const;
